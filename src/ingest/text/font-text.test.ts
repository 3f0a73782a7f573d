import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFontText, isLeftInFont, recogniseFontText } from './font-text.ts';
import { sentences, toTcvn3, toVni } from './old-font.fixture.ts';

describe('an old font is recognised and read', () => {
  test.each([
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'Tªn tØnh, thµnh phè', 'Tên tỉnh, thành phố'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['vni', 'ÑÔN VÒ TÍNH: TRIEÄU ÑOÀNG', 'ĐƠN VỊ TÍNH: TRIỆU ĐỒNG'],
  ] as const)('%s: %s', (font, typed, read) => {
    expect(recogniseFontText([typed])).toBe(font);
    expect(fromFontText(typed, font)).toBe(read.normalize('NFC'));
  });

  test('names of provinces are evidence enough', () => {
    expect(recogniseFontText(['Hµ Néi', 'B¾c K¹n', 'Cao B»ng', 'L¹ng S¬n'])).toBe('tcvn3');
    expect(recogniseFontText(['Haø Noäi', 'Baéc Kaïn', 'Cao Baèng', 'Laïng Sôn'])).toBe('vni');
  });

  test('the sentences of the reports go there and back', () => {
    for (const sentence of sentences) {
      expect(fromFontText(toTcvn3(sentence), 'tcvn3')).toBe(sentence);
      expect(fromFontText(toVni(sentence), 'vni')).toBe(sentence);
      expect(fromFontText(toVni(sentence.toUpperCase()), 'vni')).toBe(sentence.toUpperCase());
    }
    expect(recogniseFontText(sentences.map(toTcvn3))).toBe('tcvn3');
    expect(recogniseFontText(sentences.map(toVni))).toBe('vni');
  });
});

describe('capitals of .VnTimeH', () => {
  test.each([
    ['CéNG HOµ X· HéI CHñ NGHÜA', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA'],
    ['Hµ NéI', 'HÀ NỘI'],
    ['Hµ Néi', 'Hà Nội'],
    ['Sè TT', 'Số TT'],
    ['Së KH&§T', 'Sở KH&ĐT'],
    ['tØnh Hµ Nam', 'tỉnh Hà Nam'],
  ])('%s', (typed, read) => {
    expect(fromFontText(typed, 'tcvn3')).toBe(read);
  });
});

describe('signs that are no letters stay', () => {
  test.each([
    ['1.234¹', '1.234¹'],
    ['· Tæng sè', '· Tổng số'],
    ['30.000®', '30.000đ'],
    ['1.234,5', '1.234,5'],
    ['Hà Nội', 'Hà Nội'],
    ['Đắk Lắk', 'Đắk Lắk'],
  ])('%s', (typed, read) => {
    expect(fromFontText(typed, 'tcvn3')).toBe(read);
  });
  test('Unicode among texts of VNI', () => {
    expect(fromFontText('Đắk Lắk', 'vni')).toBe('Đắk Lắk');
    expect(fromFontText('Năm 2023', 'vni')).toBe('Năm 2023');
  });
});

test('a text that is only half of the font is told from one that has nothing of it', () => {
  expect(isLeftInFont('§\u0303a ph\u00AD¬ng', 'tcvn3')).toBe(true);
  for (const text of ['Đắk Lắk', 'Số 30®', '5 µm', '§ 5', '1.234¹', 'Céng hoµ', 'plain']) {
    expect([text, isLeftInFont(text, 'tcvn3')]).toEqual([text, false]);
  }
});

describe('nothing else is taken for an old font', () => {
  test.each<[string, string[]]>([
    ['Vietnamese', sentences],
    [
      'Vietnamese with Latin-1 letters alone',
      ['Khánh Hoà', 'Thanh Hoá', 'Hoà Bình', 'Toán', 'khoá', 'loài', 'quà', 'Hà Nam'],
    ],
    ['decomposed Vietnamese', sentences.map((it) => it.normalize('NFD'))],
    [
      'French',
      'Région Île-de-France Bourgogne-Franche-Comté Auvergne-Rhône-Alpes Évreux à côté où été déjà élevé naïf août hôtel cœur Loïc thé né dû là «an» « la » garçon maïs Citroën Noël'.split(
        ' ',
      ),
    ],
    [
      'German',
      'Köln Düsseldorf Baden-Württemberg Thüringen Größe Häuser für über Bevölkerung Übrige Straße Höhe Jährlich Öl Österreich ä ö'.split(
        ' ',
      ),
    ],
    [
      'Spanish',
      'España año Málaga Córdoba León número población días más será también niño según Perú José qué él ¿qué? ¡sí! 1ª 2º'.split(
        ' ',
      ),
    ],
    [
      'Portuguese',
      'São Paulo região não ações Açores população Irã mãe João informação à às há até três câmara 1ª'.split(
        ' ',
      ),
    ],
    [
      'Danish and Swedish',
      'på så må nå gå få år København Århus Malmö Göteborg Tromsø Bø ø ö å Älvsbyn Öland sjö Skåne'.split(
        ' ',
      ),
    ],
    [
      'Finnish and Estonian',
      'työ Jyväskylä Hämeenlinna Äänekoski vesijärvi öö jäätmed Võru Põlva Tõrva mõõt õu'.split(
        ' ',
      ),
    ],
    [
      'Turkish and Hungarian',
      'Türkiye köy söz göç Çorum ölçü için büyük hó tó só jó kő Győr Pécs Zöld'.split(' '),
    ],
    ['Czech in Latin-1', 'Plzeò Brno mìsto poèet obyvatel øíjen støední'.split(' ')],
    [
      'English and signs',
      [
        '10 µm',
        '§ 5',
        '© 2023',
        'Brand®',
        '£12',
        '¥100',
        '±5',
        '3×4',
        '½',
        'm²',
        '°C',
        'Total·sum',
        'naïve',
        'café',
        'US¢',
      ],
    ],
    [
      'UTF-8 read as windows-1252',
      ['Cá»™ng hÃ²a', 'xÃ£ há»™i', 'chá»§ nghÄ©a', 'Viá»‡t Nam', 'HÃ\u00A0 Ná»™i'],
    ],
    ['numbers', ['1.234,5', '12', '-', '..', '17/25', '68%']],
    ['nothing', []],
    ['two words are too few', ['Tæng', 'sè']],
  ])('%s', (_, sample) => {
    expect(recogniseFontText(sample)).toBeUndefined();
    expect(recogniseFontText([sample.join(' ')])).toBeUndefined();
  });

  test('one text of an old font makes no file of it', () => {
    expect(recogniseFontText([...sentences, 'Céng hoµ x· héi chñ nghÜa'])).toBeUndefined();
  });
});

test('any text without codes stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('tcvn3' as const, 'vni' as const), (text, font) => {
      expect(fromFontText(text, font)).toBe(text);
    }),
  );
});
