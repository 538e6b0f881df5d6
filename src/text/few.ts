/** Up to so many, looking through them is cheaper than a set or a map of them. */
export const FEW = 8
