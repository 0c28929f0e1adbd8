//! A look at RON text without reading it: number-like words and comments outside strings.

/// What [`scan`] reports: a word outside strings with its byte offset, or a comment.
enum Token<'a> {
    Word(usize, &'a str),
    Comment,
}

/// Numbers that are not finite (`NaN`, `inf`, `1e999`), with their byte offsets; the RON reader lets them pass.
pub fn not_finite(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    scan(text, |token| {
        if let Token::Word(at, word) = token
            && word.parse::<f64>().is_ok_and(|x| !x.is_finite())
        {
            found.push((at, word));
        }
    });
    found
}

/// True when the file holds comments, which do not survive saving.
pub fn has_comments(text: &str) -> bool {
    let mut found = false;
    scan(text, |token| found |= matches!(token, Token::Comment));
    found
}

fn scan<'a>(text: &'a str, mut see: impl FnMut(Token<'a>)) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        let next = bytes.get(i + 1).copied().unwrap_or(0);
        match bytes[i] {
            b'"' => i = skip_string(bytes, i + 1),
            b'r' if matches!(next, b'"' | b'#') => i = skip_raw_string(text, i),
            b'/' if next == b'/' => {
                see(Token::Comment);
                i += text.get(i..).and_then(|rest| rest.find('\n')).unwrap_or(bytes.len() - i);
            }
            b'/' if next == b'*' => {
                see(Token::Comment);
                i += text.get(i..).and_then(|rest| rest.find("*/")).map_or(bytes.len() - i, |n| n + 2);
            }
            b if is_word(b) => {
                let start = i;
                i += bytes[i..].iter().take_while(|b| is_word(**b)).count();
                if let Some(word) = text.get(start..i) {
                    see(Token::Word(start, word));
                }
            }
            _ => i += 1,
        }
    }
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.' | b'_')
}

fn skip_string(bytes: &[u8], mut i: usize) -> usize {
    while i < bytes.len() && bytes[i] != b'"' {
        i += if bytes[i] == b'\\' { 2 } else { 1 };
    }
    i + 1
}

fn skip_raw_string(text: &str, start: usize) -> usize {
    let hashes = text.as_bytes()[start + 1..].iter().take_while(|b| **b == b'#').count();
    let open = start + 1 + hashes;
    if text.as_bytes().get(open) != Some(&b'"') {
        return start + 1;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    text.get(open + 1..).and_then(|rest| rest.find(&close)).map_or(text.len(), |n| open + 1 + n + close.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_outside_strings_count() {
        let text = "(a: NaN, b: \"NaN\", c: 1e999, // inf\n d: r#\"inf\"#, e: -inf, info: 3)";
        let words: Vec<&str> = not_finite(text).into_iter().map(|(_, w)| w).collect();
        assert_eq!(words, ["NaN", "1e999", "-inf"]);
        assert!(has_comments(text));
        assert!(!has_comments("(a: \"http://x\")"));
    }
}
