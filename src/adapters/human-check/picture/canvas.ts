/**
 * The canvas without the server's own fonts, which it would read as it is loaded: seven megabytes of which no picture may use
 * anything. It asks for this variable then, so it must not be imported in the usual way.
 */
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
export const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
