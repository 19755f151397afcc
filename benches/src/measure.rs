//! CPU time and memory of this process; repeated, interleaved measurements.

use std::fs;
use std::time::Duration;

use nix::time::ClockId;

use crate::Failure;

/// CPU time this process has used, all threads, user and system.
pub fn cpu() -> Result<Duration, Failure> {
    Ok(Duration::from(ClockId::CLOCK_PROCESS_CPUTIME_ID.now()?))
}

/// CPU time of one call.
pub fn time(work: &mut dyn FnMut()) -> Result<Duration, Failure> {
    let before = cpu()?;
    work();
    Ok(cpu()?.saturating_sub(before))
}

/// Something to be measured: what it is called and what it does.
pub type Case<'a> = (&'a str, Box<dyn FnMut() + 'a>);

/// Measures every case `repetitions` times, one after the other in turn, every second turn backwards, so that a
/// slow minute of the machine hits all of them. Gives each case's times in the order of the cases.
pub fn interleave(cases: &mut [Case<'_>], repetitions: usize) -> Result<Vec<Vec<Duration>>, Failure> {
    let mut times = vec![Vec::with_capacity(repetitions); cases.len()];
    let mut order: Vec<usize> = (0..cases.len()).collect();
    for (_, work) in cases.iter_mut() {
        work(); // Warms caches and allocator; not counted.
    }
    for _ in 0..repetitions {
        for &index in &order {
            times[index].push(time(&mut cases[index].1)?);
        }
        order.reverse();
    }
    Ok(times)
}

/// The median CPU time of one call of each case, which makes `calls` of them.
pub fn medians(cases: &mut [Case<'_>], repetitions: usize, calls: u32) -> Result<Vec<Duration>, Failure> {
    let times = interleave(cases, repetitions)?;
    Ok(times.iter().map(|times| median(times).unwrap_or_default() / calls).collect())
}

/// The middle value; of an even number the lower of the two.
pub fn median<T: Copy + Ord>(values: &[T]) -> Option<T> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len().saturating_sub(1) / 2).copied()
}

/// The largest memory this process ever held at once, in bytes (`VmHWM`).
pub fn peak_memory() -> Result<u64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM in /proc/self/status")?;
    let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kibibytes * 1024)
}

/// Resets the peak, so that the next reading is of what follows. Without the right to do so the peak stays.
pub fn reset_peak_memory() -> bool {
    fs::write("/proc/self/clear_refs", "5").is_ok()
}

#[cfg(test)]
mod tests {
    use super::{interleave, median};

    #[test]
    fn the_median_is_the_middle() {
        assert_eq!(median(&[5, 1, 3]), Some(3));
        assert_eq!(median(&[4, 1, 3, 2]), Some(2));
        assert_eq!(median::<u32>(&[]), None);
    }

    #[test]
    fn every_case_runs_as_often_as_asked_and_once_before() {
        let (mut first, mut second) = (0, 0);
        let times =
            interleave(&mut [("a", Box::new(|| first += 1)), ("b", Box::new(|| second += 1))], 7).unwrap();
        assert_eq!(times.iter().map(Vec::len).collect::<Vec<_>>(), [7, 7]);
        assert_eq!((first, second), (8, 8));
    }
}
