//! The parts of the file beside its body.

use crate::report::paper::{About, Paper};
use crate::text::Lang;

use super::xml::Xml;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Namespace of the body, its styles, its footer.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Namespace of relations.
pub const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"svg\" ContentType=\"image/svg+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/><Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

pub const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

pub const SETTINGS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

/// List 1 has dashes, list 2 warning signs.
pub const NUMBERING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"–\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"240\" w:hanging=\"240\"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"⚠\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"340\" w:hanging=\"340\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";

fn document() -> Xml {
    let mut xml = Xml::default();
    xml.constant(HEAD);
    xml
}

/// Title, author, language, day.
pub fn core(paper: &Paper) -> Vec<u8> {
    let mut xml = document();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.open("dc:title", &[]).text(&paper.title).close("dc:title");
    xml.open("dc:creator", &[]).text(About::PROGRAM).close("dc:creator");
    xml.open("dc:language", &[]).text(paper.lang().tag()).close("dc:language");
    let day = format!("{}T00:00:00Z", paper.date);
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.open(name, &[("xsi:type", "dcterms:W3CDTF")]).text(&day).close(name);
    }
    xml.close("cp:coreProperties");
    xml.into_bytes()
}

/// One relation a part; the pictures follow.
pub fn document_relations(pictures: usize) -> Vec<u8> {
    let mut xml = document();
    xml.open("Relationships", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")]);
    let mut relation = |id: &str, kind: &str, target: &str| {
        xml.empty("Relationship", &[("Id", id), ("Type", &format!("{RELATION}/{kind}")), ("Target", target)]);
    };
    relation("rId1", "styles", "styles.xml");
    relation("rId2", "numbering", "numbering.xml");
    relation("rId3", "settings", "settings.xml");
    relation("rId4", "footer", "footer1.xml");
    for at in 1..=pictures {
        relation(&format!("rIdPng{at}"), "image", &format!("media/figure{at}.png"));
        relation(&format!("rIdSvg{at}"), "image", &format!("media/figure{at}.svg"));
    }
    xml.close("Relationships");
    xml.into_bytes()
}

/// What stands at the foot of each page, with its number.
pub fn footer(paper: &Paper) -> Vec<u8> {
    let mut xml = document();
    xml.open("w:ftr", &[("xmlns:w", WORD)]);
    xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", "Footer")]).close("w:pPr");
    let run = |xml: &mut Xml, text: &str| {
        xml.open("w:r", &[]).open("w:t", &[("xml:space", "preserve")]).text(text).close("w:t").close("w:r");
    };
    run(&mut xml, &paper.foot);
    xml.constant("<w:r><w:tab/></w:r>");
    for (instruction, behind) in [(" PAGE ", " / "), (" NUMPAGES ", "")] {
        xml.open("w:fldSimple", &[("w:instr", instruction)]);
        run(&mut xml, "1");
        xml.close("w:fldSimple");
        if !behind.is_empty() {
            run(&mut xml, behind);
        }
    }
    xml.close("w:p").close("w:ftr");
    xml.into_bytes()
}

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    next: &'static str,
    paragraph: &'static str,
    run: &'static str,
}

const STYLES: [Style; 10] = [
    Style {
        id: "Title",
        name: "Title",
        next: "Normal",
        paragraph: "<w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: "<w:b/><w:color w:val=\"1F4E8C\"/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>",
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        next: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        run: "<w:b/><w:color w:val=\"1F4E8C\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        next: "Normal",
        paragraph: "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        run: "<w:b/><w:color w:val=\"1F4E8C\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>",
    },
    Style {
        id: "Caption",
        name: "caption",
        next: "Normal",
        paragraph: "<w:spacing w:before=\"80\" w:after=\"80\"/>",
        run: "<w:color w:val=\"5A6472\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    },
    Style {
        id: "Quiet",
        name: "Quiet",
        next: "Normal",
        paragraph: "<w:spacing w:after=\"160\"/>",
        run: "<w:color w:val=\"5A6472\"/>",
    },
    Style {
        id: "Label",
        name: "Label",
        next: "Label",
        paragraph: "<w:spacing w:before=\"40\" w:after=\"40\"/>",
        run: "<w:b/><w:color w:val=\"1F4E8C\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    },
    Style {
        id: "Main",
        name: "Main",
        next: "Normal",
        paragraph: "<w:spacing w:before=\"40\" w:after=\"40\"/>",
        run: "<w:b/><w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>",
    },
    Style {
        id: "MainSmall",
        name: "Main small",
        next: "Normal",
        paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: "<w:b/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    },
    Style {
        id: "Cell",
        name: "Cell",
        next: "Cell",
        paragraph: "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        run: "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>",
    },
    Style {
        id: "Footer",
        name: "footer",
        next: "Footer",
        paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"9866\"/></w:tabs><w:spacing w:after=\"0\"/>",
        run: "<w:color w:val=\"5A6472\"/><w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/>",
    },
];

/// Fonts that Word, WPS and `LibreOffice` find or replace; none is in the file.
pub fn styles(paper: &Paper) -> Vec<u8> {
    let mut xml = document();
    xml.open("w:styles", &[("xmlns:w", WORD)]);
    xml.open("w:docDefaults", &[]).open("w:rPrDefault", &[]).open("w:rPr", &[]);
    xml.empty(
        "w:rFonts",
        &[("w:ascii", "Arial"), ("w:eastAsia", "Microsoft YaHei"), ("w:hAnsi", "Arial"), ("w:cs", "Arial")],
    );
    xml.constant("<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
    let main = if paper.lang() == Lang::Zh { "zh-CN" } else { "en-GB" };
    xml.empty("w:lang", &[("w:val", main), ("w:eastAsia", "zh-CN")]);
    xml.close("w:rPr").close("w:rPrDefault").open("w:pPrDefault", &[]).open("w:pPr", &[]);
    xml.constant("<w:spacing w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/>");
    xml.close("w:pPr").close("w:pPrDefault").close("w:docDefaults");
    xml.constant(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style><w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    );
    for style in STYLES {
        xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)]);
        xml.empty("w:name", &[("w:val", style.name)]).empty("w:basedOn", &[("w:val", "Normal")]);
        xml.empty("w:next", &[("w:val", style.next)]).constant("<w:qFormat/>");
        xml.open("w:pPr", &[]).constant(style.paragraph).close("w:pPr");
        xml.open("w:rPr", &[]).constant(style.run).close("w:rPr").close("w:style");
    }
    xml.close("w:styles");
    xml.into_bytes()
}
