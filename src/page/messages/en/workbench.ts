// The workbench, in English.

export const workbench = {
	workbench: {
		title: 'The workbench',
		lead: 'Open a model of your own and move it. It can come from any tool that writes XMILE files, such as Stella.',
		private: 'The file stays on your device. It is read on this page and sent nowhere.',
		needsScript: 'The workbench computes in your browser, so it needs JavaScript.',
		choose: 'Choose a model file (.xmile, .stmx, .xml)',
		reading: 'Reading the file.',
		opened: '“{name}” is open.',
		refused: 'This file cannot be run here. What stands in the way is listed below.',
		tooLong: 'This file is too long to be a model: the limit is one megabyte.',
		silent: 'Reading this file took too long, so it was given up. Nothing else happened.',
		stopped: 'The run stopped at time {time}: {name} is no longer a finite number.',
		aStock: 'a stock',
		remarks: 'What we noticed',
		line: 'Line {line}:',
		variables: 'What to draw',
		most: 'At most {most} at once.',
		levers: 'The constants as levers',
		loops: 'The feedback loops in the equations',
		depends: 'it depends',
		noLoops: 'No variable comes back to itself.',
		moreLoops: 'There are more loops than can be listed here.'
	}
};
