//! What the program is built from: nothing that could talk to another machine, and everything named in the notices that
//! ship with it.

use std::collections::{BTreeMap, BTreeSet};

const LOCK: &str = include_str!("../../Cargo.lock");
const MANIFEST: &str = include_str!("../../Cargo.toml");

/// A package of the lock file: what it needs, as `name` or `name version`.
#[derive(Debug)]
struct Package {
    name: &'static str,
    version: &'static str,
    needs: Vec<&'static str>,
}

fn packages() -> Vec<Package> {
    let field = |block: &'static str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key));
        line.map_or("", |value| value.trim_matches(['"', ' ', '=']))
    };
    let needs = |block: &'static str| {
        let inside = block.split_once("dependencies = [").map_or("", |(_, rest)| rest);
        let lines = inside.lines().take_while(|line| *line != "]").map(|line| line.trim_matches(['"', ' ', ',']));
        lines.filter(|line| !line.is_empty()).collect()
    };
    let blocks = LOCK.split("[[package]]").skip(1);
    blocks.map(|b| Package { name: field(b, "name"), version: field(b, "version"), needs: needs(b) }).collect()
}

/// Direct dependencies that are not only for tests, from the headings and names of the manifest.
fn direct() -> BTreeSet<&'static str> {
    let (mut found, mut heading) = (BTreeSet::new(), "");
    for line in MANIFEST.lines() {
        if line.starts_with('[') {
            heading = line.trim_matches(['[', ']']);
            found.extend(heading.strip_prefix("dependencies."));
        } else if let Some((name, _)) = line.split_once(" = ")
            && (heading == "dependencies" || heading.ends_with(".dependencies"))
            && !heading.starts_with("dev-")
        {
            found.insert(name);
        }
    }
    found
}

/// Name and version of all that is built into the programs, on whatever system: a little more than ships, since what
/// only builds them is in it.
fn shipped() -> BTreeSet<(&'static str, &'static str)> {
    let all = packages();
    let by_name = all.iter().fold(BTreeMap::<_, Vec<&Package>>::new(), |mut map, package| {
        map.entry(package.name).or_default().push(package);
        map
    });
    let root = by_name["gapwise"][0];
    let direct = direct();
    let mut waiting: Vec<&str> =
        root.needs.iter().filter(|need| direct.contains(need.split(' ').next().unwrap_or(""))).copied().collect();
    assert_eq!(waiting.len(), direct.len(), "every direct dependency is in the lock file: {direct:?}");
    let mut found = BTreeSet::new();
    while let Some(need) = waiting.pop() {
        let (name, version) = need.split_once(' ').unwrap_or((need, ""));
        for package in by_name[name].iter().filter(|package| version.is_empty() || package.version == version) {
            if found.insert((package.name, package.version)) {
                waiting.extend(&package.needs);
            }
        }
    }
    found
}

#[test]
fn nothing_that_ships_speaks_to_another_machine() {
    // Clients, servers, resolvers and ciphers of every kind that a crate would bring to reach another machine.
    let forbidden = [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "isahc",
        "attohttpc",
        "minreq",
        "surf",
        "http",
        "h2",
        "quinn",
        "rustls",
        "openssl",
        "openssl-sys",
        "native-tls",
        "schannel",
        "security-framework",
        "ring",
        "aws-lc-rs",
        "tokio",
        "mio",
        "socket2",
        "async-std",
        "smol",
        "async-net",
        "trust-dns-resolver",
        "hickory-resolver",
        "tungstenite",
        "ssh2",
        "libssh2-sys",
        "git2",
        "gix",
        "sentry",
        "self_update",
        "webbrowser",
        "self-replace",
    ];
    // `webbrowser` only starts the user's own browser, on a click on a link that the user has put into the project.
    // `tokio` comes by wgpu for browsers only, and without its network: that would bring `mio` and `socket2`.
    let allowed = ["webbrowser", "tokio"];
    let shipped = shipped();
    assert!(shipped.len() > 200 && shipped.iter().any(|(name, _)| *name == "eframe"), "{}", shipped.len());
    let found: Vec<_> =
        shipped.iter().filter(|(name, _)| forbidden.contains(name) && !allowed.contains(name)).collect();
    assert!(found.is_empty(), "{found:?}");
    // Thread-local storage, by its name alone.
    let harmless = ["scoped-tls"];
    // What speaks to the desktop does so by sockets of this machine: D-Bus (portals, screen readers), X11, Wayland.
    for (name, _) in shipped.iter().filter(|(name, _)| !harmless.contains(name)) {
        assert!(!name.contains("http") && !name.contains("tls") && !name.contains("websocket"), "{name}: look at it");
    }
}

#[test]
fn our_own_sources_open_no_socket() {
    for (name, text) in crate::layers::all() {
        for word in ["std::net", "TcpStream", "UdpSocket", "ToSocketAddrs"] {
            assert!(!text.contains(word), "{name} names {word}");
        }
    }
}

#[test]
fn the_notices_name_everything_that_ships() {
    let notices = gapwise::cli::NOTICES;
    let missing: Vec<_> =
        shipped().into_iter().filter(|(name, version)| !notices.contains(&format!("\n{name} {version} ("))).collect();
    assert!(missing.is_empty(), "run assets/notices/make.py: {missing:?}");
    for text in ["Permission is hereby granted, free of charge", "Apache License", "Mozilla Public License Version 2.0"]
    {
        assert!(notices.contains(text), "{text}");
    }
}
