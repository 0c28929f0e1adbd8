//! Work that is killed: at random moments of editing, copying, saving and restoring; and before each system call of a
//! saving, or with that call failing. Afterwards the file holds the old or the new project whole, and every version and
//! copy opens.
//!
//! The long form is `GAPWISE_KILLS=1200 cargo test --test cli killed::at_random -- --nocapture`. Its last run, on two cores
//! under load: 1 200 kills (258 of them while starting and restoring), 12 852 edits, 923 savings, a copy left 387 times.
//! No torn file, version or copy; nothing lost that was saved. Work lost, in the time of the program, which runs 50 times
//! as fast as the clock: median 1.0 s, 90 % 3.5 s, most 11.3 s, which is 0.23 s of the clock: a disk and a processor that
//! others use are not 50 times as fast.

#![cfg(unix)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use gapwise::app::recovery::{LeftBehind, Recovery, left_behind};
use gapwise::app::{self, SaveChoice, Session};
use gapwise::model::Project;
use gapwise::store;

use crate::support::missing::{missing, not_allowed};

/// The folder that the process works in; only the harness sets it.
const FOLDER: &str = "GAPWISE_KILLED_IN";
/// Kills at random moments; a few where nobody asks for more.
const KILLS: &str = "GAPWISE_KILLS";
/// The time of the copies runs so much faster than that of the clock: seconds become some milliseconds.
const FASTER: u32 = 50;

const BEFORE: &str =
    "Criterion,Unit,Machine A,Machine B\nOrigin,,domestic,imported\nPositioning accuracy,mm,0.005,0.003\n";
const AFTER: &str =
    "Criterion,Unit,Machine A,Machine B\nOrigin,,domestic,imported\nPositioning accuracy,mm,0.004,0.002\n";

/// Numbers at random, from the time.
struct Moments(u64);

impl Moments {
    fn new() -> Self {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
        Self(now.as_nanos() as u64 | 1)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// How often this project was changed.
fn count(project: &Project) -> u64 {
    project.benchmark.parse().unwrap_or(0)
}

/// The latest work: a copy, or the file where it holds more.
fn latest(path: &Path, copies: &Path, recovery: &mut Recovery) -> Session {
    let in_file = Session::open(path).expect("the file opens");
    let restored = left_behind(copies).into_iter().filter_map(|copy| Some((copy.restore()?, copy)));
    let best = restored.max_by_key(|(session, _)| count(session.project()));
    for copy in left_behind(copies) {
        match &best {
            Some((session, kept)) if copy == *kept && count(session.project()) > count(in_file.project()) => {
                recovery.adopt(copy);
            }
            _ => copy.discard(),
        }
    }
    match best {
        Some((session, _)) if count(session.project()) > count(in_file.project()) => session,
        _ => in_file,
    }
}

#[test]
#[ignore = "the harness runs it in a process of its own, until it is killed"]
fn works_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let (path, copies) = (Path::new(&folder).join("p.ron"), Path::new(&folder).join("recovery"));
    let mut moments = Moments::new();
    let mut recovery = Recovery::new(copies.clone());
    let mut session = latest(&path, &copies, &mut recovery);
    let begin = Instant::now();
    let tell = |what: &str, number: u64| {
        let line = format!("\nkilled {what} {number} {}\n", (begin.elapsed() * FASTER).as_millis());
        std::io::stdout().write_all(line.as_bytes()).expect("somebody listens");
    };
    tell("begun", count(session.project()));
    loop {
        let number = count(session.project()) + 1;
        session.apply(app::Command::SetBenchmark(number.to_string())).expect("applies");
        recovery.tick(Some(&session), begin + begin.elapsed() * FASTER);
        tell("typed", number);
        if moments.below(12) == 0 {
            let over = SaveChoice { over_changes: true, ..SaveChoice::default() };
            let written = session.saving(&path, over).write().expect("saves");
            session.take_written(written);
            recovery.tick(Some(&session), begin + begin.elapsed() * FASTER);
            tell("saved", number);
        }
        sleep(Duration::from_millis(moments.below(8)));
    }
}

/// What was heard of a process until it was killed: the last number of a word, and when it came.
fn last(heard: &[String], word: &str) -> Option<(u64, u64)> {
    let line = heard.iter().rev().find_map(|line| line.strip_prefix(&format!("killed {word} ")))?;
    let (number, at) = line.split_once(' ')?;
    Some((number.parse().ok()?, at.parse().ok()?))
}

/// Works in a process of its own, kills it after some milliseconds, gives what it told.
fn killed_after(folder: &Path, milliseconds: u64) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "killed::works_until_it_is_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let heard = std::thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<_>>());
    sleep(Duration::from_millis(milliseconds));
    child.kill().expect("killed");
    assert_eq!(child.wait().expect("ended").code(), None, "it did not end by itself");
    let mut heard = heard.join().expect("read");
    // The last line may be torn.
    heard.pop();
    heard
}

#[test]
fn at_random_moments_nothing_is_torn_and_little_is_lost() {
    let kills: u64 = std::env::var(KILLS).ok().and_then(|text| text.parse().ok()).unwrap_or(30);
    let folder = tempfile::tempdir().expect("folder");
    let (path, copies) = (folder.path().join("p.ron"), folder.path().join("recovery"));
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron"), &path).expect("copied");
    let mut moments = Moments::new();
    let (mut edits, mut saves, mut copied, mut lost, mut at_start) = (0, 0, 0, Vec::new(), 0);
    for _ in 0..kills {
        let before = kept(&path, &copies);
        let heard = killed_after(folder.path(), moments.below(400));
        let now = kept(&path, &copies);
        for version in store::versions(&path) {
            store::open(&version.path).expect("a version opens");
        }
        let saved = last(&heard, "saved").map_or(0, |(number, _)| number);
        let Some((typed, at)) = last(&heard, "typed") else {
            at_start += 1;
            assert!(now >= before, "killed at the start: {before} was kept, {now} is");
            continue;
        };
        let begun = last(&heard, "begun").map_or(typed, |(number, _)| number);
        assert!(begun >= before && now >= saved.max(before), "{before} kept, {begun} begun, {saved} saved, {now} kept");
        assert!(now <= typed + 1, "{typed} typed, {now} kept");
        edits += typed - begun;
        saves += heard.iter().filter(|line| line.starts_with("killed saved")).count();
        copied += usize::from(!left_behind(&copies).is_empty());
        let typed_at = |number: u64| {
            let prefix = format!("killed typed {number} ");
            heard.iter().find_map(|line| line.strip_prefix(&prefix)?.parse().ok())
        };
        lost.push(typed_at(now + 1).map_or(0, |since: u64| at.saturating_sub(since)));
    }
    lost.sort_unstable();
    let of =
        |share: usize| lost.get((lost.len() * share / 100).min(lost.len().saturating_sub(1))).copied().unwrap_or(0);
    eprintln!(
        "{kills} kills, {at_start} of them at the start; {edits} edits, {saves} savings, {copied} times a copy was left; \
         work lost (ms of the program's time): median {}, 90 % {}, most {}",
        of(50),
        of(90),
        of(100)
    );
    assert!(edits > 0, "the processes worked");
}

/// The latest change that is kept, by file or copy; all of them open.
fn kept(path: &Path, copies: &Path) -> u64 {
    let (file, _) = store::open(path).expect("the file opens");
    let restored = |copy: LeftBehind| count(copy.restore().expect("a copy opens").project());
    left_behind(copies).into_iter().map(restored).chain([count(&file)]).max().unwrap_or(0)
}

/// The system calls by which files come about and change.
const CALLS: [&str; 17] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "fchmod",
    "fchown",
    "ftruncate",
    "copy_file_range",
    "fsetxattr",
    "close",
];

/// Whether system calls can be made to fail here; where a tool is there but is not allowed to, that is said, too.
fn can_inject() -> bool {
    let tried = Command::new("strace").args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    match tried {
        Ok(status) if status.success() => return true,
        Ok(_) => not_allowed("tracing a program"),
        Err(_) => missing("strace"),
    }
    false
}

/// Saves over a project with this done to the call when it comes the Nth time; gives whether that call was reached, the exit code, and
/// what is in the file.
fn saved_with(fault: &str, (name, call): (&str, u32), whole: &[String; 2]) -> (bool, Option<i32>, bool) {
    let folder = tempfile::tempdir().expect("folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("after.csv"), AFTER).expect("written");
    std::fs::write(at("p.ron"), &whole[0]).expect("written");
    let output = Command::new("strace")
        .args(["-f", "-qq", "-o"])
        .arg(at("log"))
        .args(["-e", &format!("trace={name}"), "-e", &format!("inject={name}:{fault}:when={call}")])
        .arg(env!("CARGO_BIN_EXE_gapwise-cli"))
        .args(["import", "after.csv", "--title", "t", "-o", "p.ron"])
        .current_dir(folder.path())
        .output()
        .expect("strace runs");
    let log = std::fs::read_to_string(at("log")).expect("a log");
    let text = std::fs::read_to_string(at("p.ron")).expect("there is a file");
    assert!(whole.contains(&text), "{fault} at {name} {call}: torn\n{text}\n{log}");
    for version in store::versions(&at("p.ron")) {
        let kept = std::fs::read_to_string(&version.path).expect("readable");
        assert!(whole.contains(&kept), "{fault} at {name} {call}: a torn version\n{kept}");
    }
    let reached = log.contains("(INJECTED)") || log.contains("killed by SIGKILL");
    (reached, output.status.code(), text == whole[1])
}

/// The texts of both projects, as the command line makes them.
fn both() -> [String; 2] {
    [BEFORE, AFTER].map(|sheet| {
        let folder = tempfile::tempdir().expect("folder");
        std::fs::write(folder.path().join("s.csv"), sheet).expect("written");
        let status = Command::new(env!("CARGO_BIN_EXE_gapwise-cli"))
            .args(["import", "s.csv", "--title", "t", "-o", "p.ron"])
            .current_dir(folder.path())
            .output();
        assert!(status.expect("runs").status.success());
        std::fs::read_to_string(folder.path().join("p.ron")).expect("readable")
    })
}

#[test]
fn killed_before_any_system_call_the_file_is_whole() {
    if !can_inject() {
        return;
    }
    let whole = both();
    let (mut old, mut new) = (0, 0);
    for name in CALLS {
        for call in 1.. {
            let (reached, _, is_new) = saved_with("signal=SIGKILL", (name, call), &whole);
            if !reached {
                assert!(is_new, "left alone it saves");
                break;
            }
            *(if is_new { &mut new } else { &mut old }) += 1;
        }
    }
    eprintln!("killed before {} calls: {old} times the old project, {new} times the new one", old + new);
    assert!(old > 5 && new > 0, "{old} {new}");
}

#[test]
fn with_a_call_that_fails_the_file_is_whole_and_the_exit_code_tells() {
    if !can_inject() {
        return;
    }
    let whole = both();
    for error in ["EIO", "ENOSPC"] {
        let mut failures = 0;
        for name in CALLS {
            for call in 1.. {
                let (reached, code, is_new) = saved_with(&format!("error={error}"), (name, call), &whole);
                if !reached {
                    break;
                }
                // What cannot be written to the terminal afterwards is a failure, too, and the project is saved.
                assert!(is_new || code != Some(0), "{error} at {name} {call}: success is told of the old project");
                failures += u32::from(!is_new);
            }
        }
        assert!(failures > 3, "{error}: {failures}");
    }
}

#[test]
fn a_full_disk_leaves_the_old_project() {
    let whole = both();
    // A size that the system allows stands for the disk; what is larger fails with an error, not a signal.
    let folder = tempfile::tempdir().expect("folder");
    let many: Vec<String> = (0..200).map(|i| format!("Criterion {i},mm,0.004,0.002\n")).collect();
    std::fs::write(folder.path().join("after.csv"), format!("{AFTER}{}", many.concat())).expect("written");
    std::fs::write(folder.path().join("p.ron"), &whole[0]).expect("written");
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" import after.csv --title t -o p.ron";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_gapwise-cli")])
        .current_dir(folder.path())
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(std::fs::read_to_string(folder.path().join("p.ron")).expect("there"), whole[0]);
}

/// A file system of its own that is full, has no room for names, or is read-only; needs the right to make one.
#[test]
fn full_and_read_only_file_systems_leave_the_old_project() {
    let whole = both();
    for (options, more) in
        [("size=64k", "cat /dev/zero > m/fill 2>/dev/null"), ("nr_inodes=2", ":"), ("size=1m", "mount -o remount,ro m")]
    {
        let folder = tempfile::tempdir().expect("folder");
        std::fs::write(folder.path().join("after.csv"), AFTER).expect("written");
        std::fs::write(folder.path().join("before.ron"), &whole[0]).expect("written");
        let script = format!(
            "mkdir m; mount -t tmpfs -o {options} none m || exit 77; cp before.ron m/p.ron; {more}; \
             \"$0\" import after.csv --title t -o m/p.ron; code=$?; cp m/p.ron found; umount m; exit $code"
        );
        let output = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", &script, env!("CARGO_BIN_EXE_gapwise-cli")])
            .current_dir(folder.path())
            .output();
        let Some(output) =
            output.ok().filter(|output| output.status.code() != Some(77) && folder.path().join("found").exists())
        else {
            eprintln!("skipped: no file system can be made here");
            return;
        };
        assert_eq!(output.status.code(), Some(1), "{options}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(std::fs::read_to_string(folder.path().join("found")).expect("there"), whole[0], "{options}");
    }
}
