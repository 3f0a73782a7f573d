const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const onset = '(?:ngh|ng|nh|gi|gh|ph|th|tr|ch|kh|qu|[bcdđghklmnprstvx])?';

/** Every way a syllable can end, without its tone. */
const rimes = new Set(
  `a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi ok
  om on ong ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui uk um un ung uôc uôi uôm uôn uông uôt uơ up ut
  uy uya uych uyên uyêt uyn uynh uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y yêm yên yêng yêt yêu yn ynh yt`.split(/\s+/),
);

const shape = new RegExp(`^(${onset})(.+)$`, 'u');
/** Syllables that end in a stop bear one of two tones, or none where it was left out. */
const stopped = /(?:[ckpt]|ch)$/;
const tonesOfStopped = new Set(['', '\u0301', '\u0323']);

/** Whether one word, in composed Unicode letters of any case, is built as a syllable of Vietnamese. */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tone = apart.match(tones) ?? [];
  if (tone.length > 1) return false;
  const plain = apart.replace(tones, '').normalize('NFC');
  const rime = rimeOf(plain);
  if (rime === undefined) return false;
  return !stopped.test(rime) || tonesOfStopped.has(tone[0] ?? '');
}

function rimeOf(plain: string): string | undefined {
  const [, start = '', rest = ''] = shape.exec(plain) ?? [];
  // The i of "gi" is the vowel of "gì" and "gìn", the u of "qu" that of "quy".
  const readings = start === 'gi' || start === 'qu' ? [rest, `${start[1] ?? ''}${rest}`] : [rest];
  if (plain === 'gi') return 'i';
  return readings.find((rime) => rimes.has(rime));
}
