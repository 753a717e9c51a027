/** Loaded only where a password is chosen: the words that suggestions are made of are the larger part of all scripts. */
import './password-rules.ts';
import './suggest-password.ts';
