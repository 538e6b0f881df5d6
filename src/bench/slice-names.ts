/** The ways a corpus is sliced, in the order in which they are shown. */
export const SLICES = ['style', 'marks', 'era', 'field', 'origin', 'channel', 'length', 'sentences', 'split'] as const

export type SliceName = (typeof SLICES)[number]
