//! A text in the letters in which words are compared: lower case, without accents and optional marks, in each script's own
//! way.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The scripts that are told apart. Words of Latin, Cyrillic and Greek letters are compared with each other by how they are
/// transliterated; those of the others with words of their own script alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    /// Devanagari and the other scripts of India, whose marks are part of the word.
    Indic,
    /// Chinese characters and kana, which are written without blanks.
    Han,
    Hangul,
    Other,
}

impl Script {
    /// The script of this letter; `None` for what belongs to every script.
    pub(crate) fn of(letter: char) -> Option<Self> {
        Some(match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{590}'..='\u{5ff}' => Self::Hebrew,
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => Self::Arabic,
            '\u{900}'..='\u{dff}' => Self::Indic,
            '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '々' => {
                Self::Han
            }
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => Self::Hangul,
            c if c.is_alphabetic() => Self::Other,
            _ => return None,
        })
    }

    /// The script of the first letter of a word.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        word.chars().find_map(Self::of)
    }

    /// Whether its words are compared by how they are transliterated into Latin letters.
    pub(crate) fn is_transliterated(self) -> bool {
        matches!(self, Self::Latin | Self::Cyrillic | Self::Greek)
    }
}

/// The text with characters of one width and composed, digits as 0 to 9, and without marks that are not written
/// consistently: what is taken apart into words.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    // Ordinal signs and degree signs stand for nothing in a number: `3º B` is 3 B.
    let text = text.replace(".º", "º").replace(".ª", "ª");
    for c in text
        .chars()
        .filter(|c| !matches!(c, 'º' | 'ª' | '°'))
        .nfkc()
    {
        match c {
            // Soft hyphen, zero-width characters, marks of direction, the tatweel that stretches Arabic words.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | 'ـ' => {}
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '´' | '׳' | '\u{2032}' => {
                plain.push('\'')
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '־' => plain.push('-'),
            '、' | '，' | '،' | '؛' | ';' => plain.push(','),
            c if c.is_whitespace() && c != '\n' => plain.push(' '),
            c => plain.push(digit(c).unwrap_or(c)),
        }
    }
    plain
}

/// A decimal digit of another script as 0 to 9.
fn digit(c: char) -> Option<char> {
    // The zeros of Arabic-Indic, Extended Arabic-Indic (Persian), Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu,
    // Kannada, Thai, Lao, Myanmar and Khmer digits, each followed by its nine others in Unicode.
    const ZEROS: [u32; 13] = [
        0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xe50, 0xed0, 0x1040, 0x17e0,
    ];
    let code = u32::from(c);
    let zero = ZEROS
        .iter()
        .find(|&&zero| (zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Whether the character can be inside a word: letters, digits, and the marks that belong to them.
pub(crate) fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// The word of a [`plain`] text in the one form of its own script in which equal words are equal: lower case, no accents, no
/// vowel points, letters that are written for one another as one of them.
pub(crate) fn own_form(word: &str) -> String {
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    match Script::of_word(word) {
        Some(Script::Indic) => indic(&lower),
        Some(Script::Hangul) => lower.nfc().collect(),
        Some(Script::Han) => lower.chars().map(simplified).collect(),
        _ => lower
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .map(one_letter)
            .collect(),
    }
}

/// Letters that are written for one another, as one of them.
fn one_letter(c: char) -> char {
    match c {
        // Turkish dotless i, which capital letters do not tell from the other.
        'ı' => 'i',
        'ς' => 'σ',
        // Arabic: hamza on its carriers, alif maqsura, ta marbuta; Persian ya and kaf.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ە' => 'ه',
        'ک' => 'ك',
        // Hebrew final letters.
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        c => c,
    }
}

/// A Devanagari word with its nasals as anusvara and without nukta: `पाण्डेय` is `पांडेय`.
fn indic(word: &str) -> String {
    const VIRAMA: char = '\u{94d}';
    let letters: Vec<char> = word
        .nfd()
        .filter(|c| !matches!(c, '\u{93c}' | '\u{200c}' | '\u{200d}'))
        .collect();
    let mut folded = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let nasal = matches!(c, 'ङ' | 'ञ' | 'ण' | 'न' | 'म');
        let joins = letters.get(at + 1) == Some(&VIRAMA);
        // Before another consonant of its row; `न्न` and `म्म` are doubled letters.
        let next = letters
            .get(at + 2)
            .filter(|next| **next != c && !matches!(next, 'य' | 'र' | 'ल' | 'व' | 'ह' | 'म' | 'न'));
        if nasal && joins && next.is_some() {
            folded.push('ं');
            at += 2;
            continue;
        }
        folded.push(if c == 'ँ' { 'ं' } else { c });
        at += 1;
    }
    folded
}

/// The simplified form of a traditional or variant Chinese character that names and addresses have.
fn simplified(c: char) -> char {
    let found = VARIANTS
        .chars()
        .zip(SIMPLE.chars())
        .find(|(variant, _)| *variant == c);
    found.map_or(c, |(_, simple)| simple)
}

/// Characters of common surnames, given names and addresses with another form in the simplified or the Japanese set
/// (Unihan properties kSimplifiedVariant and kZVariant), and below each that form.
const VARIANTS: &str = "龍張陳國強偉劉楊黃趙吳孫馬羅鄭謝許鄧馮韓葉蘇盧蔣賈魏閻鍾陸顏萬錢湯賀龔龐樊蘭齊莊華鳳麗蓮蘿麥賴歐陽鈺鴻鵬飛雲濤輝軍東興榮傑寶靜潔瑩穎瓊璽聖賢慶業學漢寧語詩詠覺親貴貞資賓質農連進達遠運銘鋒鋼鐵錦門開關陰際隆隨雄雙雞難電霞響項順頌領願顯風館駿驥髙﨑濱濵邊邉澤廣區縣鄉鎮號樓臺灣圓園環橋灘廈實業場廠層棟島嶼綫線單雅義禮義賽導緯經緒總絲維綱綠練縱瀋陝蕪遼燕滬貢貿鄰嶺處號應戶愛當價兒紀級細終結給統網聯聲職舊舉藝衛視覽觀計記設評試話誠說課調談論謀譚證識議護讓財貝軒輪辭遲選鄒鈞鉅銀鎖長閣關隊階雜頭題飯饒驗魯鵑麟齡寬寧對導屬帥師帶幣庫廟彥徑從復慶憲應懷戀戰擔據攝暉會東條棲楓橫檔歸殿氣決況淺測漁潘潛濟瀾燈爾獻瑋";
const SIMPLE: &str = "龙张陈国强伟刘杨黄赵吴孙马罗郑谢许邓冯韩叶苏卢蒋贾魏阎钟陆颜万钱汤贺龚庞樊兰齐庄华凤丽莲萝麦赖欧阳钰鸿鹏飞云涛辉军东兴荣杰宝静洁莹颖琼玺圣贤庆业学汉宁语诗咏觉亲贵贞资宾质农连进达远运铭锋钢铁锦门开关阴际隆随雄双鸡难电霞响项顺颂领愿显风馆骏骥高崎滨滨边边泽广区县乡镇号楼台湾圆园环桥滩厦实业场厂层栋岛屿线线单雅义礼义赛导纬经绪总丝维纲绿练纵沈陕芜辽燕沪贡贸邻岭处号应户爱当价儿纪级细终结给统网联声职旧举艺卫视览观计记设评试话诚说课调谈论谋谭证识议护让财贝轩轮辞迟选邹钧巨银锁长阁关队阶杂头题饭饶验鲁鹃麟龄宽宁对导属帅师带币库庙彦径从复庆宪应怀恋战担据摄晖会东条栖枫横档归殿气决况浅测渔潘潜济澜灯尔献玮";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_script_that_are_written_for_one_another_are_equal() {
        let pairs = [
            ("Ólafsdóttir", "OLAFSDOTTIR"),
            ("ΠΑΠΑΔΌΠΟΥΛΟΣ", "Παπαδόπουλος"),
            ("Фёдор", "федор"),
            ("أحمد", "احمد"),
            ("فاطمة", "فاطمه"),
            ("كريمي", "کریمی"),
            ("שָׂרָה", "שרה"),
            ("पाण्डेय", "पांडेय"),
            ("सन्जय", "संजय"),
            ("李小龍", "李小龙"),
            ("Yılmaz", "YILMAZ"),
        ];
        for (one, other) in pairs {
            assert_eq!(
                own_form(&plain(one)),
                own_form(&plain(other)),
                "{one} {other}"
            );
        }
        for (one, other) in [
            ("Петров", "Петрова"),
            ("شكري", "شكر"),
            ("王伟", "汪伟"),
            ("अनीता", "सुनीता"),
        ] {
            assert_ne!(
                own_form(&plain(one)),
                own_form(&plain(other)),
                "{one} {other}"
            );
        }
    }

    #[test]
    fn the_table_of_characters_has_a_form_for_each() {
        assert_eq!(VARIANTS.chars().count(), SIMPLE.chars().count());
    }

    #[test]
    fn digits_of_every_script_are_digits() {
        assert_eq!(plain("١٢٠ شارع، ３º B ४५"), "120 شارع, 3 B 45");
    }
}
