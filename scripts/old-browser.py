# Addresses → what QtWebEngine 5.15 (Chromium 87, of 2020) makes of each page at a phone's width, one line of JSON each.
# Started by scripts/old-browser.mjs, which says what it needs.
import json
import os
import sys

os.environ.setdefault('QTWEBENGINE_DISABLE_SANDBOX', '1')
os.environ.setdefault('QTWEBENGINE_CHROMIUM_FLAGS', '--disable-gpu')

from PyQt5.QtCore import QTimer, QUrl
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineView
from PyQt5.QtWidgets import QApplication

WIDTH, HEIGHT = 390, 844
# long enough for two slow cores; in milliseconds
WAKE, SCROLL, ANSWER = 6000, 1500, 1200

LOOK = '''(() => {
	const root = document.documentElement;
	return JSON.stringify({
		live: root.classList.contains('live'),
		staged: root.classList.contains('staged'),
		asleep: [...document.querySelectorAll('.asleep')].map((part) => part.dataset.island),
		wide: root.scrollWidth,
		window: innerWidth,
		words: (document.querySelector('main') || document.body).innerText.split(/\\s+/).length
	});
})()'''

MOVE = '''(() => {
	const slider = document.querySelector('.step input[type=range]');
	if (!slider) return '';
	const before = slider.getAttribute('aria-valuetext');
	slider.value = slider.value === slider.max ? slider.min : slider.max;
	slider.dispatchEvent(new Event('input', { bubbles: true }));
	window.moved = [slider, before];
	return before;
})()'''

MOVED = "window.moved ? window.moved[0].getAttribute('aria-valuetext') : ''"

STAGE = '''(() => {
	scrollTo(0, 6000);
	return '';
})()'''

STAGED = '''(() => {
	const stage = document.querySelector('.stage');
	if (!stage) return 'null';
	const { top, bottom, width } = stage.getBoundingClientRect();
	return JSON.stringify({ top, bottom, width, scrolled: scrollY });
})()'''


class Page(QWebEnginePage):
	faults = []

	def javaScriptConsoleMessage(self, level, message, line, source):
		# what it does not know of the policy, and a notice that every engine gives and goes on
		known = 'wasm-unsafe-eval' in message or 'ResizeObserver loop' in message
		if level == QWebEnginePage.ErrorMessageLevel and not known:
			Page.faults.append(f'{message} ({source}:{line})')


app = QApplication(sys.argv[:1])
view = QWebEngineView()
view.setPage(Page(view))
view.resize(WIDTH, HEIGHT)
view.show()
pages = sys.argv[1:]


def visit():
	if not pages:
		app.quit()
		return
	address = pages.pop(0)
	Page.faults = []
	told = {'address': address}
	run = view.page().runJavaScript

	def end(stage):
		told['stage'] = json.loads(stage or 'null')
		told['faults'] = Page.faults
		if os.environ.get('PICTURES'):
			name = ''.join(c if c.isalnum() else '-' for c in address.split('//')[-1])
			view.grab().save(os.path.join(os.environ['PICTURES'], name + '.png'))
		print(json.dumps(told), flush=True)
		visit()

	def scrolled():
		run(STAGED, end)

	def moved(text):
		told['after'] = text
		run(STAGE)
		QTimer.singleShot(SCROLL, scrolled)

	def move(text):
		told['before'] = text
		QTimer.singleShot(ANSWER, lambda: run(MOVED, moved))

	def look(text):
		told.update(json.loads(text))
		run(MOVE, move)

	view.load(QUrl(address))
	QTimer.singleShot(WAKE, lambda: run(LOOK, look))


QTimer.singleShot(0, visit)
app.exec_()
