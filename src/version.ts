/** Version of pakn, as in package.json (a test holds them equal); it travels into every decision. */
export const VERSION = '0.1.0'
