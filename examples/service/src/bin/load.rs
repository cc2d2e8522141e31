//! Many uploads at once for a while, against the program beside this one on this machine:
//!
//!     cargo build --release -p precheck-service
//!     target/release/load --clients 64 --seconds 60 fixtures/photos/*.jpg
//!
//! It says how many were answered and how many not, what memory the service held at the beginning and at the end, and how
//! many uploads a second went through, beside what the library alone does on as many threads. The clients take their share of
//! the same cores.

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use clap::Parser;
use precheck::{Kind, NaiveDate, Precheck, Upload};

/// Loads a service with uploads and measures it.
#[derive(Parser)]
struct Options {
    /// How many uploads are under way at once
    #[arg(long, default_value = "64")]
    clients: usize,

    /// For how long
    #[arg(long, default_value = "60")]
    seconds: u64,

    /// The threads of the service, and of the library by itself [default: one for each core]
    #[arg(long)]
    threads: Option<NonZeroUsize>,

    /// Pictures; each is taken for the kind that its name names, else for a front
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

struct Picture {
    kind: Kind,
    bytes: Vec<u8>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let cores = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = options.threads.unwrap_or(cores);
    let pictures = options.files.iter().map(picture);
    let pictures = pictures.collect::<Result<Vec<_>, _>>()?;
    let whole = Duration::from_secs(options.seconds);

    let before = library(&pictures, threads, whole / 4);
    let (mut service, address) = started(threads)?;
    let ask = |time| asked(&address, &pictures, options.clients, time);
    // The first uploads grow the buffers that are kept.
    ask(whole / 6);
    let at_first = memory(&service);
    let (answered, failed, rate) = ask(whole);
    let at_last = memory(&service);
    service.kill()?;
    service.wait()?;
    let after = library(&pictures, threads, whole / 4);

    let alone = (before + after) / 2.0;
    println!("clients        {}", options.clients);
    println!("threads        {threads}");
    println!("answered       {answered}");
    println!("failed         {failed}");
    println!("service        {rate:.2} uploads a second");
    println!("library        {alone:.2} uploads a second ({before:.2} before, {after:.2} after)");
    println!("share          {:.3}", rate / alone);
    println!("resident       {at_first:?} MiB at the beginning, {at_last:?} MiB at the end");
    match failed {
        0 => Ok(()),
        _ => Err("some uploads were not answered".into()),
    }
}

fn picture(path: &PathBuf) -> std::io::Result<Picture> {
    let name = path.to_string_lossy();
    let named = |kind: &&Kind| name.contains(kind.as_str());
    let kind = *Kind::ALL.iter().find(named).unwrap_or(&Kind::IdFront);
    let bytes = fs::read(path)?;
    Ok(Picture { kind, bytes })
}

/// How many pictures a second the library alone checks.
fn library(pictures: &[Picture], threads: NonZeroUsize, time: Duration) -> f64 {
    let precheck = Precheck::default();
    let next = AtomicUsize::new(0);
    let start = Instant::now();
    let work = || {
        while start.elapsed() < time {
            let picture = &pictures[next.fetch_add(1, Ordering::Relaxed) % pictures.len()];
            let upload = Upload::new(&picture.bytes, picture.kind, NaiveDate::default());
            std::hint::black_box(precheck.check(&upload).to_json());
        }
    };
    thread::scope(|scope| (0..threads.get()).for_each(|_| drop(scope.spawn(work))));
    next.into_inner() as f64 / start.elapsed().as_secs_f64()
}

/// The service, and where it listens.
fn started(threads: NonZeroUsize) -> Result<(Child, String), Box<dyn Error>> {
    let name = format!("precheck-service{}", std::env::consts::EXE_SUFFIX);
    let program = std::env::current_exe()?.with_file_name(name);
    let mut service = Command::new(program)
        .args(["--listen", "127.0.0.1:0", "--threads", &threads.to_string()])
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    let said = service.stdout.take().ok_or("the service has no output")?;
    BufReader::new(said).read_line(&mut line)?;
    let address = line
        .trim()
        .strip_prefix("http://")
        .ok_or("the service did not start")?;
    Ok((service, address.to_owned()))
}

/// Asks about pictures, one after the other on each of so many connections: how many were answered, how many not, and how many
/// a second.
fn asked(
    address: &str,
    pictures: &[Picture],
    clients: usize,
    time: Duration,
) -> (usize, usize, f64) {
    let [next, answered, failed] = [(); 3].map(|()| AtomicUsize::new(0));
    let start = Instant::now();
    let client = || {
        let mut connection = None;
        while start.elapsed() < time {
            let picture = &pictures[next.fetch_add(1, Ordering::Relaxed) % pictures.len()];
            let count = match ask(&mut connection, address, picture) {
                Ok(()) => &answered,
                Err(why) => {
                    eprintln!("{why}");
                    connection = None;
                    &failed
                }
            };
            count.fetch_add(1, Ordering::Relaxed);
        }
    };
    thread::scope(|scope| (0..clients).for_each(|_| drop(scope.spawn(client))));
    let answered = answered.into_inner();
    (
        answered,
        failed.into_inner(),
        answered as f64 / start.elapsed().as_secs_f64(),
    )
}

fn ask(
    connection: &mut Option<BufReader<TcpStream>>,
    address: &str,
    picture: &Picture,
) -> Result<(), Box<dyn Error>> {
    let stream = match connection {
        Some(stream) => stream,
        None => connection.insert(BufReader::new(TcpStream::connect(address)?)),
    };
    let Picture { kind, bytes } = picture;
    let head = format!(
        "POST /check/{kind} HTTP/1.1\r\nHost: {address}\r\nContent-Length: {}\r\n\r\n",
        bytes.len()
    );
    stream.get_mut().write_all(head.as_bytes())?;
    stream.get_mut().write_all(bytes)?;
    let (mut status, mut length) = (String::new(), 0);
    stream.read_line(&mut status)?;
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        if line.trim().is_empty() {
            break;
        }
        if let Some((_, value)) = line.to_lowercase().split_once("content-length: ") {
            length = value.trim().parse()?;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    match status.starts_with("HTTP/1.1 200 ") && body.starts_with(b"{\"schema_version\"") {
        true => Ok(()),
        false => Err(status.trim().into()),
    }
}

/// The memory that a process holds, in MiB, where the system tells it.
fn memory(process: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", process.id())).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? / 1024)
}
