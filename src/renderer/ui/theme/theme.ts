import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ten shades each, light to dark. Shade 7 is the accent on paper, shade 4 at night. */
const malachite: MantineColorsTuple = [
  '#e8f5f0',
  '#d0eae0',
  '#a3d6c4',
  '#74c3a8',
  '#4db898',
  '#2f9d7d',
  '#178a69',
  '#0e7a5f',
  '#0b644e',
  '#084c3b',
];

const amber: MantineColorsTuple = [
  '#fdf4e2',
  '#f9e6c1',
  '#f2d08b',
  '#ebb956',
  '#e0a33a',
  '#c98a1f',
  '#a86f12',
  '#8a5a0c',
  '#6d4709',
  '#523506',
];

const brick: MantineColorsTuple = [
  '#fbecea',
  '#f5d5d0',
  '#ecb1a9',
  '#e48e83',
  '#e07a6c',
  '#cb5545',
  '#b83f30',
  '#a63527',
  '#882a1f',
  '#682017',
];

const slate: MantineColorsTuple = [
  '#f2f1ed',
  '#e6e4de',
  '#d3d1ca',
  '#b5b4b0',
  '#b1aea6',
  '#73767e',
  '#5c606b',
  '#474b57',
  '#323743',
  '#1f2430',
];

/** Mantine's dark scheme takes its text from shade 0 and its page from shade 7. */
const night: MantineColorsTuple = [
  '#e6e4de',
  '#c9c8c4',
  '#a3a4a6',
  '#6e727b',
  '#3a3f49',
  '#2c3038',
  '#1f2229',
  '#16181d',
  '#111317',
  '#0c0d10',
];

/** Mantine chooses a button's text for the day's accent only: at night the accent is light and wants ink. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === 'malachite';
  const isFilled = input.variant === 'filled' && isAccent;
  return isFilled ? { ...colours, color: 'var(--on-accent)' } : colours;
};

export const theme = createTheme({
  primaryColor: 'malachite',
  primaryShade: { light: 7, dark: 4 },
  colors: { malachite, amber, brick, slate, gray: slate, dark: night },
  white: '#ffffff',
  black: '#1f2430',
  variantColorResolver,
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Onest Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '19px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: { fontFamily: "'Onest Variable', system-ui, sans-serif", fontWeight: '600' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  // Nothing moves for longer than 150 ms.
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 80 }, openDelay: 400 } },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    Progress: { defaultProps: { transitionDuration: 120 } },
  },
});
