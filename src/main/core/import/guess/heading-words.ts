import type { ImportField } from '#shared/contract/import-fields.ts';

/**
 * What headings say, in the words of 1C, МойСклад, Excel sheets made by hand, and shops' exports in English. A phrase
 * may stand under several fields: which of them it means is decided by the other columns (see ambiguous.ts).
 */
const phrases: Readonly<Record<ImportField, string>> = {
  externalId:
    'код клиента|код контрагента|код покупателя|id клиента|ид клиента|внешний код|внешний id|номер клиента|№ клиента|' +
    'карта клиента|номер карты|дисконтная карта|клиентский номер|customer id|customer no|customer number|customer code|client id|client no|' +
    'client code|external id|external code|user id|buyer id|account number|contact id|кодклиента|уникальный код',
  name:
    'контрагент|покупатель|клиент|заказчик|фио|ф и о|фио клиента|фио покупателя|имя клиента|имя покупателя|получатель|плательщик|' +
    'полное имя|фамилия имя отчество|фамилия имя|фамилия и о|имя и фамилия|клиент покупатель|наименование контрагента|наименование клиента|' +
    'название клиента|контактное лицо|контакт|customer|customer name|client|client name|full name|buyer|buyer name|billing name|' +
    'shipping name|contact|contact name|recipient|display name|bill to|sold to|account name|fn',
  surname: 'фамилия|фамилия клиента|surname|last name|family name|lastname',
  givenName: 'имя|имя собственное|first name|given name|firstname|forename',
  patronymic: 'отчество|middle name|patronymic|additional name|second name',
  company:
    'организация|компания|фирма|название компании|место работы|юр лицо|юридическое лицо|company|organization|organisation|' +
    'organization name|billing company|company name|org',
  position: 'должность|job title|position|organization title',
  phone:
    'телефон|тел|телефоны|моб|мобильный|сотовый|телефон клиента|контактный телефон|номер телефона|мобильный телефон|сотовый телефон|' +
    'рабочий телефон|домашний телефон|телефон раб|телефон моб|тел моб|phone|phones|phone number|mobile|mobile phone|cell|cell phone|tel|' +
    'telephone|billing phone|shipping phone|home phone|business phone|whatsapp|телефон покупателя|телефон получателя|телефон контрагента',
  email:
    'эл почта|электронная почта|почта|e mail|email|mail|email address|e mail address|адрес эл почты|адрес электронной почты|имейл|' +
    'емайл|электронный адрес|customer email|billing email',
  birthday:
    'день рождения|дата рождения|др|д р|birthday|birth date|date of birth|dob|рождение|bday',
  address:
    'адрес|адрес доставки|фактический адрес|юридический адрес|город|населенный пункт|регион|область|страна|улица|address|city|' +
    'country|region|state province|street|shipping address|billing address|shipping city|billing city|адрес клиента|домашний адрес|индекс|zip|postal code|adr',
  occupation:
    'род деятельности|вид деятельности|занятие|профессия|сфера деятельности|occupation|profession|industry|role',
  source:
    'источник|откуда узнал|откуда пришел|рекламный источник|канал привлечения|откуда|источник клиента|source|lead source|referral source|how found',
  wishes:
    'пожелания|предпочтения|пожелания клиента|особые пожелания|wishes|preferences|особенности',
  tags: 'теги|метки|категории|группы|tags|labels|categories|group membership',
  orderNumber:
    '№ заказа|номер заказа|номер документа|№ документа|номер чека|№ чека|чек|заказ|номер накладной|№ накладной|накладная|счет|' +
    'номер счета|№ счета|код заказа|id заказа|ид заказа|заказ №|order|order no|order number|order id|order name|invoice|invoice no|' +
    'invoice number|invoice id|receipt|receipt no|receipt number|transaction id|document number|заказ покупателя|продажа|отгрузка',
  orderedOn:
    'дата заказа|дата продажи|дата документа|дата покупки|дата чека|дата оформления|дата отгрузки|дата и время|дата создания|создан|дата реализации|' +
    'order date|invoice date|purchase date|sale date|created at|created|transaction date|document date|date created|ordered on|ordered at|день|период',
  orderTotal:
    'сумма заказа|сумма документа|сумма чека|итого по заказу|сумма продажи|сумма покупки|стоимость заказа|к оплате|итоговая сумма|order total|' +
    'order amount|grand total|invoice total|invoice amount|total price|выручка|оборот|продажи|сумма счета|сумма по документу|revenue|sales',
  state:
    'статус|состояние|статус заказа|состояние заказа|этап|статус оплаты|стадия|status|state|order status|financial status|payment status|fulfillment status',
  documentKind:
    'вид документа|тип документа|вид операции|тип операции|хозяйственная операция|операция|тип продажи|document type|transaction type|type of document|record type',
  paid: 'оплачено|сумма оплаты|оплата|предоплата|paid|amount paid|paid amount|payment amount',
  cost: 'себестоимость|сумма себестоимости|закупочная стоимость|cost|cost of goods|cogs|total cost',
  channel:
    'канал|канал продаж|способ заказа|площадка|торговая точка|магазин|точка продаж|sales channel|channel|store|shop',
  employee:
    'менеджер|продавец|ответственный|сотрудник|кассир|автор|employee|manager|seller|salesperson|sales rep|cashier|owner',
  promisedOn:
    'дата доставки|срок|обещанная дата|срок исполнения|плановая дата|дата поставки|due date|delivery date|promised date|ship date',
  orderNote:
    'комментарий|примечание|комментарий к заказу|примечания|комментарии|описание заказа|заметка|заметки|comment|comments|note|notes|memo|remark',
  productCode:
    'артикул|код товара|код номенклатуры|штрихкод|sku|stock code|product code|product id|item code|item no|lineitem sku|variant sku|barcode|ean|asin',
  product:
    'товар|товары|номенклатура|наименование товара|название товара|позиция|услуга|товар услуга|товары и услуги|товары работы услуги|продукт|продукция|' +
    'product|product name|item|item name|lineitem name|description|product title|goods|stock item|article|наименование номенклатуры|модель',
  quantity:
    'кол во|количество|кол|колво|количество товара|шт|штук|quantity|qty|lineitem quantity|units|count|pieces|число|заказано',
  price:
    'цена|цена за ед|цена за единицу|цена за шт|цена товара|розничная цена|цена продажи|price|unit price|lineitem price|item price|unit cost price|rate|price each',
  discount:
    'скидка|скидка процент|процент скидки|размер скидки|discount|discount percent|discount rate',
  discountAmount:
    'сумма скидки|скидка сумма|скидка суммой|скидка руб|скидка в рублях|discount amount|discount sum|discount value|lineitem discount',
  lineTotal:
    'сумма строки|стоимость строки|сумма товара|стоимость товара|сумма по строке|сумма со скидкой|стоимость со скидкой|line total|line amount|lineitem total|extended price|item total|row total',
};

/** Headings whose meaning hangs on the columns around them. */
export type AmbiguousWord =
  | 'named'
  | 'coded'
  | 'numbered'
  | 'dated'
  | 'summed'
  | 'counter'
  | 'kind';

const ambiguous: Readonly<Record<AmbiguousWord, string>> = {
  named: 'наименование|название|name|title|имя название',
  coded: 'код|id|ид|code|key|идентификатор',
  numbered: 'номер|№|no|number|num|ном|n|#',
  dated: 'дата|date|datetime|day|time|дата время',
  summed:
    'сумма|стоимость|итого|всего|total|amount|sum|subtotal|value|total amount|net amount|сумма с ндс|всего с ндс|сумма продаж|цена всего',
  counter:
    '№ п п|n п п|п п|№ пп|nn|no п п|row|row number|порядковый номер|№ строки|номер строки|index',
  kind: 'вид|тип|документ|type|kind|document|регистратор|основание',
};

export type HeadingMeaning = ImportField | AmbiguousWord;

const meanings = new Map<string, HeadingMeaning>();
for (const source of [ambiguous, phrases]) {
  for (const [meaning, list] of Object.entries(source)) {
    for (const phrase of list.split('|')) meanings.set(phrase, meaning as HeadingMeaning);
  }
}

/** Units and currencies behind the word itself: «Сумма, руб.», «Скидка, %», "Total (USD)". */
const UNITS =
  /\b(?:usd|eur|rub|gbp)\b|(?<!\p{L})(?:руб(?:лей|ля)?|р|рублях|тг|тенге|грн|бел руб|вал)(?!\p{L})/gu;

/** Lower case, ё as е, camelCase parted, punctuation and units as spaces: how headings are compared and remembered. */
export const foldHeading = (heading: string): string =>
  heading
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№#]+/gu, ' ')
    .trim();

/** Kinds of telephones and e-mails, somebody else's numbers, fax: no values of the client's own. */
const ABOUT_ANOTHER =
  /(?<!\p{L})(?:label|тип|type|факс|fax|помощника|assistant|phonetic|телетайп|краткое)(?!\p{L})/u;

export interface HeadingReading {
  readonly meaning: HeadingMeaning;
  readonly certainty: number;
}

/** What a heading means by its words alone; null where they say nothing. */
export const readHeading = (heading: string): HeadingReading | null => {
  const folded = foldHeading(heading);
  if (folded === '') return heading.trim() === '' ? null : symbolHeading(heading);
  const whole = meanings.get(folded);
  if (whole) return { meaning: whole, certainty: 0.95 };
  if (ABOUT_ANOTHER.test(folded)) return null;
  const bare = folded.replace(UNITS, ' ').replace(/\s+/g, ' ').trim();
  const exact = meanings.get(bare);
  if (exact) return { meaning: exact, certainty: 0.95 };
  return longestWithin(bare);
};

const symbolHeading = (heading: string): HeadingReading | null =>
  heading.includes('%') ? { meaning: 'discount', certainty: 0.5 } : null;

/** Words that mean something only when they stand alone: «Почтовый код» is no code of the client. */
const vague = new Set<HeadingMeaning>(['coded', 'numbered', 'counter', 'kind']);

/** The longest known phrase among the heading's words: «Телефон для связи», «Итоговая сумма заказа». */
const longestWithin = (folded: string): HeadingReading | null => {
  const words = folded.split(' ');
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const phrase = words.slice(from, from + length).join(' ');
      const meaning = phrase.length < 2 ? undefined : meanings.get(phrase);
      if (meaning && !(length === 1 && vague.has(meaning)))
        return { meaning, certainty: length > 1 ? 0.75 : 0.6 };
    }
  }
  return null;
};
