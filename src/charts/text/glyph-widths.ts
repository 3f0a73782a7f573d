/**
 * Advance widths of Be Vietnam Pro in thousandths of an em, read from the font's files; a test in
 * tests/gallery holds them to the font. With them a chart is laid out the same in a browser, in a
 * worker and in node, whether or not the font has arrived.
 */
export type FontWeight = 400 | 600;

/** Characters 32 to 126 in the order of their codes. */
export const asciiWidths: Record<FontWeight, readonly number[]> = {
  400: [
    230, 280, 318, 807, 645, 849, 740, 179, 439, 439, 497, 608, 303, 608, 286, 503, 676, 385, 651,
    660, 710, 660, 680, 594, 634, 680, 286, 303, 556, 726, 556, 573, 1005, 736, 674, 775, 728, 620,
    633, 783, 709, 258, 465, 679, 624, 853, 732, 826, 644, 822, 668, 635, 650, 725, 706, 1005, 720,
    665, 660, 459, 485, 459, 559, 702, 202, 642, 652, 613, 652, 599, 386, 643, 583, 264, 274, 555,
    255, 893, 573, 642, 652, 652, 392, 508, 428, 566, 576, 870, 559, 583, 502, 426, 408, 426, 468,
  ],
  600: [
    230, 320, 367, 833, 648, 863, 755, 208, 449, 449, 508, 637, 332, 607, 319, 528, 692, 415, 660,
    674, 716, 674, 693, 596, 656, 693, 319, 332, 568, 744, 568, 605, 1014, 758, 698, 778, 743, 634,
    640, 788, 725, 280, 482, 703, 637, 877, 743, 828, 667, 825, 697, 656, 674, 733, 732, 1039, 753,
    701, 664, 489, 515, 489, 594, 724, 260, 652, 662, 624, 662, 611, 401, 654, 600, 285, 292, 584,
    277, 895, 590, 652, 662, 662, 416, 527, 434, 581, 588, 879, 591, 592, 514, 462, 426, 462, 483,
  ],
};

/** Letters of their own, and the punctuation of Vietnamese texts. ≥ ≤ → are drawn in scripts/fonts. */
export const otherWidths: Record<FontWeight, Readonly<Record<string, number>>> = {
  400: {
    '\u00a0': 230,
    '–': 682,
    '—': 868,
    '…': 726,
    '“': 370,
    '”': 407,
    '‘': 287,
    '’': 217,
    '·': 255,
    '×': 579,
    đ: 662,
    Đ: 788,
    ơ: 642,
    Ơ: 826,
    ư: 576,
    Ư: 745,
    '−': 636,
    '²': 435,
    '³': 444,
    '°': 475,
    '≥': 556,
    '≤': 556,
    '→': 900,
  },
  600: {
    '\u00a0': 230,
    '–': 696,
    '—': 868,
    '…': 817,
    '“': 420,
    '”': 440,
    '‘': 270,
    '’': 228,
    '·': 288,
    '×': 612,
    đ: 677,
    Đ: 786,
    ơ: 660,
    Ơ: 828,
    ư: 587,
    Ư: 745,
    '−': 653,
    '²': 450,
    '³': 462,
    '°': 472,
    '≥': 568,
    '≤': 568,
    '→': 900,
  },
};

/** An accent widens a letter by this much at most. */
export const accentWidth = 20;

/** The figure font's digits all have the width of the zero. */
export const tabularDigitWidth: Record<FontWeight, number> = { 400: 676, 600: 692 };
