import type { ValueColumn } from './vocabulary';

/** What people write for the entries of our lists besides the names that this programme shows. */
export const VALUE_WORDS: Partial<Record<ValueColumn, Record<string, string>>> = {
  category: {
    FOOD: 'food; food security; nutrition; еда; продукты; продукты питания; питание; продовольствие; սնունդ; սննդամթերք; ուտելիք; պարեն',
    MEDICINE: 'medicine; medicines; medication; drugs; pharmaceuticals; лекарства; лекарство; медикаменты; препараты; դեղորայք; դեղ; դեղեր; դեղամիջոցներ',
    GAS: 'gas; fuel; gas and fuel; energy; газ; топливо; горючее; газ и топливо; энергия; գազ; վառելիք; գազ և վառելիք; էներգիա',
    MEDICAL_AID:
      'medical aid; medical care; medical; health; healthcare; health care; медицинская помощь; медпомощь; медицина; здоровье; здравоохранение;' +
      'բժշկական օգնություն; բուժօգնություն; բժշկություն; առողջություն; առողջապահություն',
  },
  source_type: {
    DIRECT_OBSERVATION:
      'observation; direct observation; own observation; saw it; seen; eyewitness; наблюдение; личное наблюдение; видел; видела; сам видел;' +
      'сама видела; очевидец; դիտարկում; դիտում; տեսել եմ; ինքս եմ տեսել; ականատես',
    KEY_INFORMANT:
      'key informant; informant; ki; official; told; ключевой информант; информант; рассказали; со слов; իրազեկ; իրազեկ մարդ; տեղեկատու;' +
      'առանցքային տեղեկատու; պատմել են',
    FACILITY:
      'facility; hospital; clinic; pharmacy; shop; school; больница; поликлиника; клиника; аптека; магазин; учреждение; школа; հիվանդանոց;' +
      'պոլիկլինիկա; դեղատուն; խանութ; հաստատություն; բուժհաստատություն; դպրոց',
    HOUSEHOLD: 'household; hh; family; home; семья; домохозяйство; ընտանիք; տնային տնտեսություն',
    PUBLISHED:
      'published; publication; media; news; press; social media; публикация; опубликовано; сми; новости; пресса; հրապարակում; հրապարակված;' +
      'մամուլ; լրատվամիջոց; լուրեր',
  },
  unit: {
    kg: 'kg; kgs; kilo; kilogram; kilograms; кг; килограмм; килограммы; килограммов; կգ; կիլոգրամ',
    l: 'l; liter; liters; litre; litres; л; литр; литра; литров; литры; լ; լիտր',
    m3: 'm3; m³; cubic metre; cubic metres; cubic meter; м3; м³; куб м; кубометр; кубометров; մ3; մ³; խորանարդ մետր; խմ',
    tablet: 'tablet; tablets; tab; pill; pills; таблетка; таблетки; таблеток; табл; հաբ; դեղահաբ',
    vial: 'vial; vials; флакон; флаконы; флаконов; սրվակ',
    ampoule: 'ampoule; ampoules; ampule; ампула; ампулы; ампул; ամպուլա; ամպուլ',
    sachet: 'sachet; sachets; пакетик; пакетики; саше; փաթեթիկ',
    patients: 'patients; patient; пациент; пациенты; пациентов; больных; հիվանդ; հիվանդներ; բուժառու',
    piece: 'piece; pieces; pcs; pc; шт; штука; штук; штуки; հատ',
    'h/day': 'h/day; hours per day; hours a day; ч/сут; часов в сутки; часов в день; ժամ/օր; ժամ օրական',
    'g/person/day': 'g/person/day; г/чел/день; г на человека в день; գ/մարդ/օր; օրական գրամ մեկ մարդու',
    'kg/person/month': 'kg/person/month; кг/чел/мес; кг на человека в месяц; կգ/մարդ/ամիս',
    'l/person/month': 'l/person/month; л/чел/мес; л на человека в месяц; լ/մարդ/ամիս',
  },
};

/** Words that say what kind of place a name is of; people leave them out as they like. */
export const PLACE_WORDS = new Set(
  ('district; region; province; city; town; village; community; район; района; р; н; область; город; г; село; с; община; шрджан; шен;' +
    'շրջան; շրջանի; մարզ; քաղաք; ք; գյուղ; գ; համայնք; rayonu; rayon; şəhəri').split(';').map((word) => word.trim()),
);
