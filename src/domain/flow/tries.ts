/** R18: wrong tries that one code allows (ours). */
export const triesPerCode = 5;
