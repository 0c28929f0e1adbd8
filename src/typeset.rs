//! A template and its data to a PDF/A file, by typst as a library. It knows neither projects nor papers.
//!
//! *Invariant:* what users write reaches the template as data (`data.json`, figures as files) and never as source; the
//! template can read no other file and no package.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// What a document is made of.
#[derive(Debug)]
pub struct Document<'a> {
    /// Source of the template.
    pub template: &'static str,
    /// What the template reads as `data.json`.
    pub data: Vec<u8>,
    /// Further files by name, such as figures.
    pub files: Vec<(String, Vec<u8>)>,
    /// Type faces, the first one first.
    pub fonts: &'a [&'static [u8]],
    /// Tells this document from others; the same for the same content.
    pub ident: String,
    /// True: PDF/A-2a, which is also PDF/UA-1; it asks for a date and a text for each picture. False: PDF 1.7.
    pub is_archived: bool,
}

/// The names of the families in these faces, in order.
pub fn families(fonts: &[&'static [u8]]) -> Vec<String> {
    let mut families: Vec<String> = faces(fonts).iter().map(|font| font.info().family.clone()).collect();
    families.dedup();
    families
}

/// The document, tagged, so that it can be read out. On failure what the compiler says.
pub fn pdf(document: Document<'_>) -> Result<Vec<u8>, String> {
    let (ident, is_archived) = (document.ident.clone(), document.is_archived);
    let made = Desk::new(document).and_then(|desk| {
        let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|problems| sentence_of(&problems))?;
        let asked: &[PdfStandard] = if is_archived { &[PdfStandard::A_2a, PdfStandard::Ua_1] } else { &[] };
        let standards = PdfStandards::new(asked).map_err(|error| error.message().to_string())?;
        let options = PdfOptions { ident: Smart::Custom(ident), standards, ..PdfOptions::default() };
        typst_pdf::pdf(&pages, &options).map_err(|problems| sentence_of(&problems))
    });
    // What was remembered for this document is of no use for the next.
    comemo::evict(0);
    made
}

fn sentence_of(problems: &[SourceDiagnostic]) -> String {
    problems.iter().map(|problem| problem.message.to_string()).collect::<Vec<_>>().join("; ")
}

fn faces(fonts: &[&'static [u8]]) -> Vec<Font> {
    fonts.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect()
}

/// All that the template can reach.
struct Desk {
    standard: &'static LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    files: HashMap<FileId, Bytes>,
}

impl Desk {
    fn new(document: Document<'_>) -> Result<Self, String> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        let fonts = faces(document.fonts);
        let data = std::iter::once(("data.json".to_owned(), document.data));
        let file = |(name, bytes): (String, Vec<u8>)| Ok((id(&name)?, Bytes::new(bytes)));
        Ok(Self {
            standard: LIBRARY.get_or_init(|| LazyHash::new(Library::default())),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: Source::new(id("main.typ")?, document.template.to_owned()),
            files: data.chain(document.files).map(file).collect::<Result<_, String>>()?,
        })
    }
}

fn id(name: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(format!("/{name}")).map_err(|_| format!("{name} is not the name of a file"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        self.standard
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
