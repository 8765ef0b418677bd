//! UDP: a question to each server, from a port of its own.
use super::packet::{Refused, Request, Stamps};
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::join_all;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use tokio::net::{UdpSocket, lookup_host};
use tokio::time::{Instant, timeout, timeout_at};

const PORT: u16 = 123;
/// A datagram may be lost: after so long the question is asked again.
const AGAIN: Duration = Duration::from_millis(1500);

/// What one server says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// As it was named.
    pub server: String,
    /// Its time minus ours.
    pub offset: TimeDelta,
    /// Half the way there and back, and the server's own distance from the truth.
    pub error: TimeDelta,
}

/// Asks all of them at once; in their order.
pub async fn ask(servers: &[String], patience: Duration) -> Vec<Result<Reply, Refused>> {
    let end = Instant::now() + patience;
    let asked = servers.iter().map(|server| async move {
        match timeout_at(end, ask_one(server)).await {
            Ok(reply) => reply,
            Err(_) => Err(Refused::Silent),
        }
    });
    join_all(asked).await
}

async fn ask_one(server: &str) -> Result<Reply, Refused> {
    let network = |error: std::io::Error| Refused::Network(error.to_string());
    let (host, port) = match server.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().map_err(|_| Refused::Network("no port".to_owned()))?),
        None => (server, PORT),
    };
    let found: Vec<SocketAddr> = lookup_host((host, port)).await.map_err(network)?.collect();
    // Many offices have no way out by IPv6.
    let address = found.iter().find(|address| address.is_ipv4()).or(found.first());
    let address = address.ok_or_else(|| Refused::Network("the name has no address".to_owned()))?;
    let any: IpAddr =
        if address.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    loop {
        // A new port and a new number each time: an answer to the first question is too late.
        let socket = UdpSocket::bind((any, 0)).await.map_err(network)?;
        // From now on only this address is heard.
        socket.connect(address).await.map_err(network)?;
        match timeout(AGAIN, exchange(&socket)).await {
            Ok(Ok((asked, took, stamps))) => return Ok(reply(server, asked, took, stamps)),
            Ok(Err(refused)) => return Err(refused),
            Err(_) => {}
        }
    }
}

/// When it was asked by our clock, how long it took by one that nobody sets, and the answer.
async fn exchange(socket: &UdpSocket) -> Result<(DateTime<Utc>, Duration, Stamps), Refused> {
    let network = |error: std::io::Error| Refused::Network(error.to_string());
    let request = Request::new()?;
    let (asked, began) = (Utc::now(), Instant::now());
    let _ = socket.send(&request.bytes()).await.map_err(network)?;
    let mut answer = [0; 512];
    loop {
        let length = socket.recv(&mut answer).await.map_err(network)?;
        let took = began.elapsed();
        match request.read(answer.get(..length).unwrap_or_default()) {
            // Anybody can send something to an open port; the true answer may still come.
            Err(Refused::NotOurs | Refused::Short) => {}
            read => return read.map(|stamps| (asked, took, stamps)),
        }
    }
}

fn reply(server: &str, asked: DateTime<Utc>, took: Duration, stamps: Stamps) -> Reply {
    let took = TimeDelta::from_std(took).unwrap_or(TimeDelta::MAX);
    let answered = asked + took;
    let offset = ((stamps.received - asked) + (stamps.sent - answered)) / 2;
    let delay = (took - (stamps.sent - stamps.received)).max(TimeDelta::zero());
    Reply { server: server.to_owned(), offset, error: delay / 2 + stamps.distance }
}
