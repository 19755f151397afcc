//! Reads saved documents of the Taobao Open Platform into API definitions.
