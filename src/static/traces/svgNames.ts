const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Elements that draw, or say how. None runs, loads, or shows HTML. */
export const ELEMENTS = words(`
  svg g defs symbol use switch view title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Elements that go, while what they hold stays. */
export const TRANSPARENT = words("a");

/** Elements that say how a drawing was made, by whom and with what: they go without a word. */
export const EDITOR_DATA =
  /^(metadata|sodipodi:.*|inkscape:.*|rdf:.*|cc:.*|dc:.*|sketch:.*|i:.*|x:.*|xmp.*:.*|serif:.*|pgf|foreignObject\.adobe|namedview|perspective|SVGTestCase)$/i;

/** Attributes that say where, how large and in which colour. */
export const ATTRIBUTES = words(`
  id class lang xml:lang xml:space role focusable version baseProfile xmlns xmlns:xlink href xlink:href style type media
  aria-hidden aria-label aria-labelledby aria-describedby
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d dx dy z width height points pathLength rotate viewBox preserveAspectRatio transform
  transform-origin zoomAndPan offset gradientTransform gradientUnits spreadMethod patternContentUnits patternTransform patternUnits
  clipPathUnits maskContentUnits maskUnits markerHeight markerUnits markerWidth orient refX refY startOffset method spacing side
  textLength lengthAdjust systemLanguage requiredFeatures
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering
  cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font-family
  font-size font-size-adjust font-stretch font-style font-variant font-weight font glyph-orientation-horizontal
  glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start
  mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering solid-color solid-opacity stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode
  filterUnits primitiveUnits filterRes in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
  edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle scale
  xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles azimuth elevation pointsAtX
  pointsAtY pointsAtZ slope intercept amplitude exponent tableValues
`);

/** Attributes of editors and of pages' scripts: they go without a word. */
export const EDITOR_ATTRIBUTES =
  /^(xmlns:.*|data-.*|sodipodi:.*|inkscape:.*|sketch:.*|serif:.*|i:.*|x:.*|xml:base|inkscape-.*|contentScriptType|contentStyleType|enable-background|tabindex)$/i;
