// What a drawn line can lack beside the model's: the names under which a story says why the model's does it.

/**
 * same      nothing: it has the model's shape
 * flat      any move at all
 * opposite  the way the model's line goes
 * turn      a turn that the model's line makes
 * wait      the model's long wait before it moves
 * level     the level at which the model's line ends
 * other     something else
 */
export const LACKS = ['same', 'flat', 'opposite', 'turn', 'wait', 'level', 'other'] as const;

export type Lack = (typeof LACKS)[number];

/** The story must have words for these; for any of the others it may leave them to `other`. */
export const LACKS_ALWAYS = ['same', 'other'] as const satisfies readonly Lack[];
