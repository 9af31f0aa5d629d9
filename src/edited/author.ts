/** Whose changes and comments are, where nobody says whose: a name that nobody on a roster has. */
export const AUTHOR = 'jinqiu';
