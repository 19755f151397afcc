//! A first call, against the platform's stand-in inside the test: nothing leaves this machine.

use top_mock::{Answer, Config, MockServer, PlatformError};
use top_sdk::prelude::*;
use top_sdk::retry::Retry;
use {{library}}::acme::acme_stock_get::StockStatus;
use {{library}}::AcmeStockGetRequest;

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// The stand-in, which answers with the examples of the pages, and a client that calls it.
fn platform() -> Result<(MockServer, Client)> {
    let platform = MockServer::start_blocking(Config::of_folder("api-defs")?)?;
    let client = Client::builder("12345678", "helloworld").gateway(platform.url()).session("any").build()?;
    Ok((platform, client))
}

#[test]
fn the_stock_is_told_with_its_price() -> Result {
    let (_platform, client) = platform()?;
    let answer = AcmeStockGetRequest::new("A-1024").send(&client).send_blocking()?;
    let stock = answer.stock.as_ref().ok_or("no stock")?;
    assert_eq!(stock.quantity, Some(12));
    assert_eq!(stock.price.map(|price| price.to_string()).as_deref(), Some("199.00"));
    assert_eq!(stock.status, Some(StockStatus::OnSale));
    assert!(!format!("{stock:?}").contains("13800000000"), "a person's number in a log");
    Ok(())
}

#[test]
fn a_limit_of_the_platform_is_an_error_of_that_kind() -> Result {
    let (platform, client) = platform()?;
    platform.respond_with("acme.stock.get", Answer::error(PlatformError::new(7, "App Call Limited")));
    // A call that only reads would be sent again.
    let call = AcmeStockGetRequest::new("A-1024").send(&client).retry(Retry::never());
    let error = call.send_blocking().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Limit);
    Ok(())
}
