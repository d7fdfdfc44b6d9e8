/** Length is what makes a password hard to guess; no rule about signs is asked for. */
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;
