// How cards look: the colours are the page's own, so a card changes with the theme without being drawn anew.

const colour = name => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });

const foreground = Object.fromEntries(
  ["default", "dark", "light", "accent", "good", "warning", "attention"].map(name => [
    name,
    ["dark", "light"].includes(name) ? colour("default") : colour(name),
  ]));

const style = name => ({
  backgroundColor: `var(--box-${name})`,
  borderColor: `var(--box-${name}-line)`,
  foregroundColors: foreground,
});

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "inherit",
  fontTypes: {
    default: {
      fontFamily: "inherit",
      fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace",
      fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 18, default: 22, medium: 24, large: 26, extraLarge: 31 },
  spacing: { small: 8, default: 11, medium: 16, large: 22, extraLarge: 30, padding: 18 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 40, medium: 80, large: 160 },
  imageSet: { imageSize: "medium", maxImageHeight: 120 },
  containerStyles: Object.fromEntries(
    ["default", "emphasis", "good", "attention", "warning", "accent"].map(name => [name, style(name)])),
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: "default", size: "default", isSubtle: true, weight: "default", wrap: true, maxWidth: 150 },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " (needed)", suffixColor: "default" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { spacing: "small", color: "attention", weight: "bolder" },
  },
  actions: {
    maxActions: 6,
    spacing: "medium",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 14, style: "emphasis" },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
};
