/**
 * Given names usual in Russia and its neighbours, folded (lower case, ё as е): they tell which word of «Зоя Фролова» is
 * the given name, and the gender where no patronymic does. Names that are surnames too are settled by endings.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const maleNames = set(
  'абрам адам азамат азат айдар айрат александр алексей али алихан альберт альфред амир анатолий андрей антон аркадий армен ' +
    'арсен арсений артем артемий артур аслан афанасий ахмед бахтиер богдан борис булат вадим вазген валентин валерий ' +
    'валерьян василий вахтанг вениамин виктор вилен виталий владимир владислав владлен всеволод вячеслав гавриил гаджи ' +
    'геннадий георгий герман глеб гоги григорий давид дамир даниил данил данила данияр денис джамал дмитрий евгений евсей ' +
    'егор елисей емельян ефим ефрем жан захар зураб ибрагим иван игнат игнатий игорь икрам илларион ильдар ильнур ильшат илья ильяс ' +
    'иннокентий иосиф ипполит ирек исаак искандер ислам камиль карен карим кирилл климент клим константин корней кузьма ' +
    'лаврентий лев леонид леонтий лука магомед макар максим максимилиан мансур марат марк марсель мартин матвей мелик ' +
    'мирон мирослав митрофан михаил модест мурат муса мустафа мухаммад наиль назар натан никита никифор николай никон ' +
    'нурлан олег оскар остап отар павел пантелеймон петр платон потап прохор равиль радий радик радислав рамазан рамиль ' +
    'расул рафаэль рафик рашид ренат ринат рифат роберт родион роман ростислав рубен рудольф руслан рустам савва ' +
    'савелий сайд самвел самуил святослав семен серафим сергей соломон спартак станислав степан тагир тарас тигран тимофей ' +
    'тимур тихон трофим умар фарид федор федот феликс филипп фома фридрих харитон хасан чингиз шамиль эдвард эдгар эдуард ' +
    'эльдар эмиль эрик эрнест юлиан юлий юрий юсуф яков ян ярослав',
);

const femaleNames = set(
  'августа агата аглая агния аделина аделия аза азалия аида аксинья алевтина александра алена алеся алина алиса алия алла ' +
    'алсу альбина альфия амалия амина анастасия ангелина анжела анжелика анжелла анисия анита анна антонина анфиса ариадна ' +
    'арина асель асия ася аурика аурелия бэла белла богдана валентина валерия варвара василиса вера вероника виктория виолетта ' +
    'виталина влада владислава владлена галина галия гелена генриетта глафира гузель гульназ гульнара дайана дана дания дарина ' +
    'дарья дарина диана диляра дина динара евгения евдокия евлампия екатерина елена елизавета ева жанна жасмин залина зара зарема ' +
    'зарина земфира зинаида злата зоя зульфия зухра ида изабелла илона инара инга инесса инна иоланта ирада ираида ирина ирма ' +
    'ия камилла капитолина карина каролина катерина кира клавдия клара кристина ксения лада лала лана лариса лаура лейла ' +
    'лейсан леся лиана лидия лилиана лилия лина линда лия лола луиза лукерья любовь людмила ляйсан мадина майя маргарита ' +
    'марина мария марианна марьяна марья марта марфа матрена мелания милана милена мира мирослава надежда наиля наина ' +
    'наргиза наталия наталья нелли ника нина нинель нонна оксана октябрина олеся олимпиада ольга пелагея полина прасковья раиса ' +
    'рада регина рената римма рита розалия роза роксана руслана рушана сабина саида светлана севара севиль серафима снежана ' +
    'софия софья стелла стефания сусанна таисия тамара тамила татьяна ульяна фаина фарида фатима фекла флора фрида хадижа ' +
    'христина шахноза эвелина элеонора элина элла эльвира эльза эльмира эмилия эмма юлиана юлия ядвига яна янина ярослава',
);

/** Short forms and the full names they stand for. */
const SHORT_FORMS =
  'саша:александр,александра шура:александр,александра саня:александр леша:алексей алеша:алексей толя:анатолий ' +
  'андрюша:андрей антоша:антон аркаша:аркадий тема:артем,артемий боря:борис вадик:вадим валя:валентина,валентин ' +
  'валера:валерий,валерия вася:василий витя:виктор вика:виктория виталик:виталий володя:владимир вова:владимир ' +
  'влад:владислав слава:вячеслав,владислав,станислав,ярослав гена:геннадий гоша:георгий,игорь жора:георгий гриша:григорий ' +
  'даня:даниил,данил,данила дима:дмитрий женя:евгений,евгения ваня:иван гарик:игорь илюша:илья костя:константин ' +
  'кирюша:кирилл леня:леонид лева:лев макс:максим миша:михаил коля:николай олежка:олег паша:павел петя:петр ' +
  'рома:роман руся:руслан,руслана сережа:сергей сеня:семен стас:станислав степа:степан тимоша:тимофей федя:федор ' +
  'эдик:эдуард юра:юрий яша:яков настя:анастасия аня:анна нюра:анна ася:анастасия,анна тоня:антонина варя:варвара ' +
  'ника:вероника галя:галина даша:дарья лена:елена лиза:елизавета зина:зинаида ира:ирина катя:екатерина ' +
  'клава:клавдия ксюша:ксения оксана:ксения лара:лариса лида:лидия лиля:лилия люба:любовь люда:людмила мила:людмила ' +
  'рита:маргарита маша:мария надя:надежда наташа:наталья,наталия оля:ольга поля:полина рая:раиса света:светлана ' +
  'соня:софия,софья тая:таисия тома:тамара таня:татьяна уля:ульяна юля:юлия';

export const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  SHORT_FORMS.split(' ').map((entry) => {
    const [short = '', full = ''] = entry.split(':');
    return [short, full.split(',')];
  }),
);

const englishMale = set(
  'adam alan albert alex alexander andrew anthony arthur benjamin bill bob brian charles chris christopher daniel david dennis ' +
    'donald edward eric frank gary george gregory harold harry henry ivan jack jacob james jason jeffrey jerry jim joe john ' +
    'jonathan joseph joshua justin keith kenneth kevin larry lawrence mark martin matthew michael mike nathan nicholas oliver ' +
    'patrick paul peter philip ralph raymond richard robert roger ronald ryan samuel scott simon stephen steven thomas tim ' +
    'timothy tom victor walter william',
);

const englishFemale = set(
  'alice amanda amy andrea angela ann anna anne barbara betty carol caroline catherine charlotte christina christine claire ' +
    'cynthia deborah diana donna dorothy elizabeth ella emily emma eva frances grace hannah heather helen irina jane janet ' +
    'jennifer jessica joan joyce judith julia julie karen kate katherine kathleen kelly kimberly laura lily linda lisa louise ' +
    'lucy margaret maria marie marilyn martha mary megan melissa michelle nancy natalia nicole olga olivia pamela patricia ' +
    'rachel rebecca rose ruth samantha sandra sarah sharon sophia sophie stephanie susan teresa theresa victoria virginia zoe',
);

/** Whether the folded word is a given name or its short form. */
export const isGivenName = (word: string): boolean =>
  maleNames.has(word) ||
  femaleNames.has(word) ||
  shortForms.has(word) ||
  englishMale.has(word) ||
  englishFemale.has(word);

/** The gender of a folded given name; null when unknown, or when both bear it («Саша»). */
export const genderOfGivenName = (word: string): 'f' | 'm' | null => {
  if (maleNames.has(word) || englishMale.has(word)) return 'm';
  if (femaleNames.has(word) || englishFemale.has(word)) return 'f';
  const full = shortForms.get(word) ?? [];
  if (full.length === 0) return null;
  if (full.every((name) => maleNames.has(name))) return 'm';
  return full.every((name) => femaleNames.has(name)) ? 'f' : null;
};
