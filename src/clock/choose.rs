//! Whom to believe: each answer is a stretch of time that holds the truth if its server is honest, so
//! the truth is where most of them overlap (Marzullo's algorithm, as in RFC 5905, section 11.2.1).
use super::Reply;
use chrono::TimeDelta;

/// Two honest clocks read on a busy computer may miss each other by so much.
const SLACK: TimeDelta = TimeDelta::milliseconds(10);

/// What the majority says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub offset: TimeDelta,
    pub error: TimeDelta,
    /// Their names.
    pub agreeing: Vec<String>,
}

/// The best answer of those that more than half of the servers that answered agree with; none where no
/// majority agrees.
pub fn choose(replies: &[&Reply]) -> Option<Choice> {
    let from = |reply: &Reply| reply.offset - reply.error - SLACK;
    let to = |reply: &Reply| reply.offset + reply.error + SLACK;
    // The overlap of most begins where one of them begins.
    let holding = |point: TimeDelta| -> Vec<&Reply> {
        replies.iter().copied().filter(|reply| from(reply) <= point && point <= to(reply)).collect()
    };
    let agreeing = replies.iter().map(|reply| holding(from(reply))).max_by_key(Vec::len)?;
    if agreeing.len() * 2 <= replies.len() {
        return None;
    }
    let best = agreeing.iter().min_by_key(|reply| reply.error)?;
    Some(Choice {
        offset: best.offset,
        error: best.error,
        agreeing: agreeing.iter().map(|reply| reply.server.clone()).collect(),
    })
}
