//! The currencies of ISO 4217 in one place: codes, names, and how people write them.
//!
//! Both reading (`quantity`) and writing (`text`) go by this register, so what is printed is also read. In it is what is
//! legal tender by list one of the standard, without fund codes and metals. What several currencies share (`$`, `kr`,
//! `卢比`, `比索`) names none of them and stays with what asks. No exchange rate is known here.

use std::fmt;

/// One currency as the register has it.
struct Row {
    code: &'static str,
    name: &'static str,
    /// The name that Chinese texts put behind a figure (`元`, `欧元`), then other names and signs of this one alone.
    names: &'static [&'static str],
    /// The code is a word, a name or an abbreviation of the trade as well: `TOP`, `CAD`, `LSL`.
    is_word: bool,
    /// `万欧元`.
    ten_thousands: &'static str,
    /// `亿欧元`.
    hundred_millions: &'static str,
    /// What heads a column of ten thousands in English.
    heads_ten_thousands: &'static str,
    /// What heads a column of millions in English.
    heads_millions: &'static str,
    /// What heads a column of hundred millions in English.
    heads_hundred_millions: &'static str,
}

macro_rules! currencies {
    (@word) => { false };
    (@word word) => { true };
    ($($variant:ident $code:literal $name:literal $word:literal [$($other:literal),*] $($flag:ident)?;)*) => {
        /// A currency of prices, by its ISO 4217 code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Currency {
            $(#[doc = $name] $variant,)*
        }

        impl Currency {
            /// All, by code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            fn row(self) -> &'static Row {
                match self {
                    $(Self::$variant => &Row {
                        code: $code,
                        name: $name,
                        names: &[$word $(, $other)*],
                        is_word: currencies!(@word $($flag)?),
                        ten_thousands: concat!("万", $word),
                        hundred_millions: concat!("亿", $word),
                        heads_ten_thousands: concat!($code, " 10\u{a0}000"),
                        heads_millions: concat!($code, " million"),
                        heads_hundred_millions: concat!($code, " 100 million"),
                    },)*
                }
            }
        }
    };
}

currencies! {
    Aed "AED" "UAE dirham" "阿联酋迪拉姆" [];
    Afn "AFN" "Afghan afghani" "阿富汗尼" [];
    All "ALL" "Albanian lek" "阿尔巴尼亚列克" [] word;
    Amd "AMD" "Armenian dram" "亚美尼亚德拉姆" [] word;
    Aoa "AOA" "Angolan kwanza" "安哥拉宽扎" [];
    Ars "ARS" "Argentine peso" "阿根廷比索" [];
    Aud "AUD" "Australian dollar" "澳元" ["澳大利亚元", "澳币", "A$", "AU$"];
    Awg "AWG" "Aruban florin" "阿鲁巴弗罗林" [];
    Azn "AZN" "Azerbaijani manat" "阿塞拜疆马纳特" [];
    Bam "BAM" "Bosnia and Herzegovina convertible mark" "波黑可兑换马克" [] word;
    Bbd "BBD" "Barbados dollar" "巴巴多斯元" [];
    Bdt "BDT" "Bangladeshi taka" "孟加拉塔卡" [];
    Bhd "BHD" "Bahraini dinar" "巴林第纳尔" [];
    Bif "BIF" "Burundian franc" "布隆迪法郎" [];
    Bmd "BMD" "Bermudian dollar" "百慕大元" [];
    Bnd "BND" "Brunei dollar" "文莱元" [];
    Bob "BOB" "Bolivian boliviano" "玻利维亚诺" [] word;
    Brl "BRL" "Brazilian real" "巴西雷亚尔" ["雷亚尔", "R$"];
    Bsd "BSD" "Bahamian dollar" "巴哈马元" [];
    Btn "BTN" "Bhutanese ngultrum" "不丹努尔特鲁姆" [];
    Bwp "BWP" "Botswana pula" "博茨瓦纳普拉" [];
    Byn "BYN" "Belarusian rouble" "白俄罗斯卢布" [];
    Bzd "BZD" "Belize dollar" "伯利兹元" [];
    Cad "CAD" "Canadian dollar" "加元" ["加拿大元", "加币", "C$", "CA$"] word;
    Cdf "CDF" "Congolese franc" "刚果法郎" [] word;
    Chf "CHF" "Swiss franc" "瑞士法郎" [];
    Clp "CLP" "Chilean peso" "智利比索" [];
    Cny "CNY" "Chinese yuan" "元" [];
    Cop "COP" "Colombian peso" "哥伦比亚比索" [] word;
    Crc "CRC" "Costa Rican colón" "哥斯达黎加科朗" [] word;
    Cup "CUP" "Cuban peso" "古巴比索" [] word;
    Cve "CVE" "Cape Verdean escudo" "佛得角埃斯库多" [];
    Czk "CZK" "Czech koruna" "捷克克朗" ["捷克克郎", "Kč"];
    Djf "DJF" "Djiboutian franc" "吉布提法郎" [];
    Dkk "DKK" "Danish krone" "丹麦克朗" [];
    Dop "DOP" "Dominican peso" "多米尼加比索" [];
    Dzd "DZD" "Algerian dinar" "阿尔及利亚第纳尔" [];
    Egp "EGP" "Egyptian pound" "埃及镑" [];
    Ern "ERN" "Eritrean nakfa" "厄立特里亚纳克法" [];
    Etb "ETB" "Ethiopian birr" "埃塞俄比亚比尔" [];
    Eur "EUR" "euro" "欧元" [];
    Fjd "FJD" "Fijian dollar" "斐济元" [];
    Fkp "FKP" "Falkland Islands pound" "福克兰群岛镑" [];
    Gbp "GBP" "pound sterling" "英镑" [];
    Gel "GEL" "Georgian lari" "格鲁吉亚拉里" [] word;
    Ghs "GHS" "Ghanaian cedi" "加纳塞地" [];
    Gip "GIP" "Gibraltar pound" "直布罗陀镑" [] word;
    Gmd "GMD" "Gambian dalasi" "冈比亚达拉西" [];
    Gnf "GNF" "Guinean franc" "几内亚法郎" [];
    Gtq "GTQ" "Guatemalan quetzal" "危地马拉格查尔" [];
    Gyd "GYD" "Guyanese dollar" "圭亚那元" [];
    Hkd "HKD" "Hong Kong dollar" "港元" [];
    Hnl "HNL" "Honduran lempira" "洪都拉斯伦皮拉" [];
    Htg "HTG" "Haitian gourde" "海地古德" [];
    Huf "HUF" "Hungarian forint" "匈牙利福林" ["福林"];
    Idr "IDR" "Indonesian rupiah" "印尼盾" ["印尼卢比", "印度尼西亚盾", "印度尼西亚卢比"];
    Ils "ILS" "Israeli new shekel" "以色列新谢克尔" ["新谢克尔", "₪"];
    Inr "INR" "Indian rupee" "印度卢比" ["₹"];
    Iqd "IQD" "Iraqi dinar" "伊拉克第纳尔" [];
    Irr "IRR" "Iranian rial" "伊朗里亚尔" [] word;
    Isk "ISK" "Icelandic króna" "冰岛克朗" [];
    Jmd "JMD" "Jamaican dollar" "牙买加元" [];
    Jod "JOD" "Jordanian dinar" "约旦第纳尔" [];
    Jpy "JPY" "Japanese yen" "日元" [];
    Kes "KES" "Kenyan shilling" "肯尼亚先令" [];
    Kgs "KGS" "Kyrgyzstani som" "吉尔吉斯斯坦索姆" [];
    Khr "KHR" "Cambodian riel" "柬埔寨瑞尔" ["瑞尔"];
    Kmf "KMF" "Comorian franc" "科摩罗法郎" [];
    Kpw "KPW" "North Korean won" "朝鲜元" [];
    Krw "KRW" "South Korean won" "韩元" [];
    Kwd "KWD" "Kuwaiti dinar" "科威特第纳尔" [];
    Kyd "KYD" "Cayman Islands dollar" "开曼群岛元" [];
    Kzt "KZT" "Kazakhstani tenge" "哈萨克斯坦坚戈" ["坚戈", "₸"];
    Lak "LAK" "Lao kip" "老挝基普" ["基普"] word;
    Lbp "LBP" "Lebanese pound" "黎巴嫩镑" [];
    Lkr "LKR" "Sri Lankan rupee" "斯里兰卡卢比" [];
    Lrd "LRD" "Liberian dollar" "利比里亚元" [];
    Lsl "LSL" "Lesotho loti" "莱索托洛蒂" [] word;
    Lyd "LYD" "Libyan dinar" "利比亚第纳尔" [];
    Mad "MAD" "Moroccan dirham" "摩洛哥迪拉姆" [] word;
    Mdl "MDL" "Moldovan leu" "摩尔多瓦列伊" [] word;
    Mga "MGA" "Malagasy ariary" "马达加斯加阿里亚里" [];
    Mkd "MKD" "Macedonian denar" "北马其顿代纳尔" [];
    Mmk "MMK" "Myanmar kyat" "缅甸元" ["缅元", "缅币"];
    Mnt "MNT" "Mongolian tögrög" "蒙古图格里克" ["图格里克", "₮"];
    Mop "MOP" "Macanese pataca" "澳门元" ["澳门币", "MOP$"] word;
    Mru "MRU" "Mauritanian ouguiya" "毛里塔尼亚乌吉亚" [];
    Mur "MUR" "Mauritian rupee" "毛里求斯卢比" [];
    Mvr "MVR" "Maldivian rufiyaa" "马尔代夫拉菲亚" [];
    Mwk "MWK" "Malawian kwacha" "马拉维克瓦查" [];
    Mxn "MXN" "Mexican peso" "墨西哥比索" [];
    Myr "MYR" "Malaysian ringgit" "马来西亚林吉特" ["林吉特", "令吉", "马币"];
    Mzn "MZN" "Mozambican metical" "莫桑比克梅蒂卡尔" [];
    Nad "NAD" "Namibian dollar" "纳米比亚元" [];
    Ngn "NGN" "Nigerian naira" "尼日利亚奈拉" ["奈拉", "₦"];
    Nio "NIO" "Nicaraguan córdoba" "尼加拉瓜科多巴" [] word;
    Nok "NOK" "Norwegian krone" "挪威克朗" [] word;
    Npr "NPR" "Nepalese rupee" "尼泊尔卢比" [];
    Nzd "NZD" "New Zealand dollar" "新西兰元" ["纽元", "NZ$"];
    Omr "OMR" "Omani rial" "阿曼里亚尔" [];
    Pab "PAB" "Panamanian balboa" "巴拿马巴波亚" [];
    Pen "PEN" "Peruvian sol" "秘鲁索尔" [] word;
    Pgk "PGK" "Papua New Guinean kina" "巴布亚新几内亚基那" [];
    Php "PHP" "Philippine peso" "菲律宾比索" ["₱"];
    Pkr "PKR" "Pakistani rupee" "巴基斯坦卢比" [];
    Pln "PLN" "Polish złoty" "波兰兹罗提" ["兹罗提", "zł"];
    Pyg "PYG" "Paraguayan guaraní" "巴拉圭瓜拉尼" [];
    Qar "QAR" "Qatari riyal" "卡塔尔里亚尔" [];
    Ron "RON" "Romanian leu" "罗马尼亚列伊" [] word;
    Rsd "RSD" "Serbian dinar" "塞尔维亚第纳尔" [] word;
    Rub "RUB" "Russian rouble" "俄罗斯卢布" ["卢布", "₽"];
    Rwf "RWF" "Rwandan franc" "卢旺达法郎" [];
    Sar "SAR" "Saudi riyal" "沙特里亚尔" [] word;
    Sbd "SBD" "Solomon Islands dollar" "所罗门群岛元" [];
    Scr "SCR" "Seychellois rupee" "塞舌尔卢比" [] word;
    Sdg "SDG" "Sudanese pound" "苏丹镑" [];
    Sek "SEK" "Swedish krona" "瑞典克朗" [];
    Sgd "SGD" "Singapore dollar" "新加坡元" ["新元", "新加坡币", "S$"];
    Shp "SHP" "Saint Helena pound" "圣赫勒拿镑" [];
    Sle "SLE" "Sierra Leonean leone" "塞拉利昂利昂" [];
    Sos "SOS" "Somali shilling" "索马里先令" [] word;
    Srd "SRD" "Surinamese dollar" "苏里南元" [];
    Ssp "SSP" "South Sudanese pound" "南苏丹镑" [];
    Stn "STN" "São Tomé and Príncipe dobra" "圣多美和普林西比多布拉" [] word;
    Svc "SVC" "Salvadoran colón" "萨尔瓦多科朗" [] word;
    Syp "SYP" "Syrian pound" "叙利亚镑" [];
    Szl "SZL" "Swazi lilangeni" "斯威士里兰吉尼" [];
    Thb "THB" "Thai baht" "泰铢" ["泰币"];
    Tjs "TJS" "Tajikistani somoni" "塔吉克斯坦索莫尼" [];
    Tmt "TMT" "Turkmenistani manat" "土库曼斯坦马纳特" [];
    Tnd "TND" "Tunisian dinar" "突尼斯第纳尔" [];
    Top "TOP" "Tongan paʻanga" "汤加潘加" [] word;
    Try "TRY" "Turkish lira" "土耳其里拉" ["₺"] word;
    Ttd "TTD" "Trinidad and Tobago dollar" "特立尼达和多巴哥元" [];
    Twd "TWD" "New Taiwan dollar" "新台币" [];
    Tzs "TZS" "Tanzanian shilling" "坦桑尼亚先令" [];
    Uah "UAH" "Ukrainian hryvnia" "乌克兰格里夫纳" ["格里夫纳", "₴"];
    Ugx "UGX" "Ugandan shilling" "乌干达先令" [];
    Usd "USD" "US dollar" "美元" [];
    Uyu "UYU" "Uruguayan peso" "乌拉圭比索" [];
    Uzs "UZS" "Uzbekistani som" "乌兹别克斯坦苏姆" [];
    Ved "VED" "Venezuelan digital bolívar" "委内瑞拉数字玻利瓦尔" [];
    Ves "VES" "Venezuelan bolívar" "委内瑞拉玻利瓦尔" [];
    Vnd "VND" "Vietnamese dong" "越南盾" ["₫"];
    Vuv "VUV" "Vanuatu vatu" "瓦努阿图瓦图" [];
    Wst "WST" "Samoan tala" "萨摩亚塔拉" [];
    Xaf "XAF" "Central African CFA franc" "中非法郎" [];
    Xcd "XCD" "East Caribbean dollar" "东加勒比元" [];
    Xcg "XCG" "Caribbean guilder" "加勒比盾" [];
    Xof "XOF" "West African CFA franc" "西非法郎" [];
    Xpf "XPF" "CFP franc" "太平洋法郎" [];
    Yer "YER" "Yemeni rial" "也门里亚尔" [];
    Zar "ZAR" "South African rand" "南非兰特" ["兰特"];
    Zmw "ZMW" "Zambian kwacha" "赞比亚克瓦查" [];
    Zwg "ZWG" "Zimbabwe gold" "津巴布韦金" [];
}

impl Currency {
    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The English name.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The Chinese name, as it stands behind a figure.
    pub fn word(self) -> &'static str {
        self.names().first().copied().unwrap_or(self.code())
    }

    /// Names and signs that no other currency has, the Chinese name first.
    pub fn names(self) -> &'static [&'static str] {
        self.row().names
    }

    /// The code is a word, a name or an abbreviation of the trade as well, so it says nothing by itself.
    pub fn is_word(self) -> bool {
        self.row().is_word
    }

    /// The Chinese unit of ten thousands.
    pub fn ten_thousands(self) -> &'static str {
        self.row().ten_thousands
    }

    /// The Chinese unit of hundred millions.
    pub fn hundred_millions(self) -> &'static str {
        self.row().hundred_millions
    }

    /// What heads a column of figures that count so many, in English; the code where it is none of the usual steps.
    pub fn heads(self, step: Step) -> &'static str {
        match step {
            Step::One => self.code(),
            Step::TenThousand => self.row().heads_ten_thousands,
            Step::Million => self.row().heads_millions,
            Step::HundredMillion => self.row().heads_hundred_millions,
        }
    }

    /// The currency with this code, in capitals.
    pub fn by_code(code: &str) -> Option<Self> {
        let place = Self::ALL.binary_search_by(|currency| currency.code().cmp(code)).ok()?;
        Self::ALL.get(place).copied()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What one figure of a money unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The currency itself.
    One,
    /// 万
    TenThousand,
    /// 百万
    Million,
    /// 亿
    HundredMillion,
}

impl Step {
    /// All, the largest first.
    pub const ALL: [Self; 4] = [Self::HundredMillion, Self::Million, Self::TenThousand, Self::One];

    /// How many of the currency it is.
    pub fn factor(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::TenThousand => 1e4,
            Self::Million => 1e6,
            Self::HundredMillion => 1e8,
        }
    }

    /// The Chinese numeral in front of the currency's name.
    pub fn numeral(self) -> &'static str {
        match self {
            Self::One => "",
            Self::TenThousand => "万",
            Self::Million => "百万",
            Self::HundredMillion => "亿",
        }
    }
}

/// The currency and the step of a unit of money by its symbol or by what heads a column: `CNY`, `万元`, `CNY million`.
pub fn money_unit(text: &str) -> Option<(Currency, Step)> {
    if let Some(currency) = text.get(..3).and_then(Currency::by_code) {
        let step = Step::ALL.into_iter().find(|step| currency.heads(*step) == text)?;
        return Some((currency, step));
    }
    // Anything of the trade that is no money ends here: a Chinese name or nothing.
    if !text.starts_with(|c: char| c >= '\u{4e00}') {
        return None;
    }
    let (step, word) = Step::ALL.into_iter().find_map(|step| Some((step, text.strip_prefix(step.numeral())?)))?;
    let word = if word == "法郎" { Currency::Chf.word() } else { word };
    let currency = Currency::ALL.iter().find(|currency| currency.word() == word)?;
    Some((*currency, step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_register_is_in_the_order_of_its_codes() {
        assert!(Currency::ALL.windows(2).all(|pair| pair[0].code() < pair[1].code()));
        assert!(Currency::ALL.iter().all(|c| Currency::by_code(c.code()) == Some(*c) && c.code().len() == 3));
        assert_eq!(Currency::by_code("XAU"), None, "metals are no legal tender");
        assert_eq!(Currency::by_code("eur"), None, "codes are in capitals");
    }

    #[test]
    fn no_name_is_that_of_two_currencies() {
        let mut seen = BTreeSet::new();
        for currency in Currency::ALL {
            let names = [currency.code(), currency.name()];
            for name in names.iter().chain(currency.names()) {
                assert!(seen.insert(*name), "{name}");
            }
        }
        for shared in ["$", "¥", "kr", "£", "Rs", "卢比", "比索", "里亚尔", "克朗", "第纳尔", "镑"] {
            assert!(!seen.contains(shared), "{shared} names several currencies");
        }
    }

    #[test]
    fn units_of_money_are_told_by_what_is_printed() {
        for (text, expected) in [
            ("CNY", Some((Currency::Cny, Step::One))),
            ("CNY 10\u{a0}000", Some((Currency::Cny, Step::TenThousand))),
            ("EUR million", Some((Currency::Eur, Step::Million))),
            ("元", Some((Currency::Cny, Step::One))),
            ("万元", Some((Currency::Cny, Step::TenThousand))),
            ("亿韩元", Some((Currency::Krw, Step::HundredMillion))),
            ("万法郎", Some((Currency::Chf, Step::TenThousand))),
            ("百万元", Some((Currency::Cny, Step::Million))),
            ("CNY/h", None),
            ("万次", None),
            ("个", None),
            ("rpm", None),
            ("", None),
        ] {
            assert_eq!(money_unit(text), expected, "{text}");
        }
    }
}
