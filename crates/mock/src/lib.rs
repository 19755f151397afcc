//! The Taobao Open Platform on loopback, answering from API definitions.
