interface IconDrawing {
  d: string;
  mirror?: boolean;
}

/** One stroke each, on a 24 × 24 grid with a margin of 3. */
const drawings = {
  back: { d: 'M15 5l-7 7 7 7', mirror: true },
  next: { d: 'M9 5l7 7-7 7', mirror: true },
  check: { d: 'M4.5 12.5l5 5 10-11' },
  cross: { d: 'M6 6l12 12M18 6L6 18' },
  warning: { d: 'M12 3.5L2.8 19.5h18.4zM12 10v4.2M12 17v.1' },
  info: { d: 'M12 3a9 9 0 1 0 .01 0M12 11v5.5M12 7.6v.1' },
  success: { d: 'M12 3a9 9 0 1 0 .01 0M7.8 12.3l3 3 5.4-6' },
  clock: { d: 'M12 3a9 9 0 1 0 .01 0M12 7v5.2l3.4 2' },
  lock: { d: 'M6 10.5h12v9.5H6zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.3v2' },
  unlock: { d: 'M6 10.5h12v9.5H6zM8.5 10.5V6.5a3.5 3.5 0 0 1 6.9-.8M12 14.3v2' },
  key: { d: 'M8 9.5a4.5 4.5 0 1 0 .01 0M11.4 11L20 3.5M17 6.2l2.6 2.9M14.3 8.6l1.8 2' },
  mail: { d: 'M3.5 6h17v12.5h-17zM4 6.7l8 6.6 8-6.6' },
  phone: { d: 'M7.5 3h9v18h-9zM11 18h2' },
  app: { d: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 16.5h6M16.5 13.5v6' },
  list: { d: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1' },
  person: { d: 'M12 4a4 4 0 1 0 .01 0M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6' },
  building: { d: 'M5 20.5V4h9v16.5M14 9.5h5v11M3 20.5h18M8 8h3M8 12h3M8 16h3' },
  shield: { d: 'M12 3l7.5 2.8v5.7c0 4.6-3 7.6-7.5 9.5-4.5-1.9-7.5-4.9-7.5-9.5V5.8z' },
  help: { d: 'M12 3a9 9 0 1 0 .01 0M9.5 9.6a2.6 2.6 0 1 1 3.7 2.3c-.8.4-1.2.9-1.2 1.9M12 16.9v.1' },
  picture: { d: 'M3.5 5h17v14h-17zM4 16.5l5-5 4 4 2.8-2.5 4.2 4M15.5 9v.1' },
  sound: { d: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11' },
  refresh: { d: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4L20 9.3M20 4.5v4.8h-4.8' },
  copy: { d: 'M8.5 8.5H20V20H8.5zM15.5 8.5V4H4v11.5h4.5' },
  globe: { d: 'M12 3a9 9 0 1 0 .01 0M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18' },
  device: { d: 'M4.5 5h15v10.5h-15zM2.5 19h19' },
} satisfies Record<string, IconDrawing>;

export type IconName = keyof typeof drawings;

export const iconPaths: Record<IconName, IconDrawing> = drawings;
