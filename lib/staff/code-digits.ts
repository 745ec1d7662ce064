/** The length of an app's code. Apart from the reckoning, so that schemas and forms need no cryptography. */
export const codeDigits = 6
