// A function that numbers go through, in the two forms that must give the same bits.
export interface MathFunction {
	/** What the interpreter calls. */
	readonly of: (...x: number[]) => number;
	/** What a program calls. */
	readonly call: string;
	/** A declaration that the program needs before it can call it; '' for what every browser has. */
	readonly declare: string;
}
