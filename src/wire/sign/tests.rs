//! The vectors here were made with the platform's own clients (md5 of V1 is the worked example of its documents).

use super::*;
use proptest::prelude::*;

const V0: &[(&str, &str)] = &[
    ("method", "taobao.user.get"),
    ("timestamp", "2011-07-01 13: 52:03"),
    ("format", "xml"),
    ("app_key", "test"),
    ("v", "2.0"),
    ("fields", "nick,location.state,location.city"),
    ("nick", "商家测试帐号17"),
];
const V1: &[(&str, &str)] = &[
    ("method", "taobao.item.seller.get"),
    ("app_key", "12345678"),
    ("session", "test"),
    ("timestamp", "2016-01-01 12:00:00"),
    ("format", "json"),
    ("v", "2.0"),
    ("fields", "num_iid,title,nick,price,num"),
    ("num_iid", "11223344"),
];
const V2: &[(&str, &str)] = &[
    ("method", "taobao.recycle.order.fulfill.sync"),
    ("app_key", "12345678"),
    ("session", "6100e2test"),
    ("timestamp", "2024-03-05 08:09:10"),
    ("format", "json"),
    ("v", "2.0"),
    ("partner_id", "top-sdk-rust"),
    ("simplify", "true"),
    ("old_order_id", "1234567890123456789"),
    ("fulfill_type", "1"),
];
const V3: &[(&str, &str)] = &[
    ("method", "taobao.recycle.test"),
    ("app_key", "12345678"),
    ("timestamp", "2024-03-05 08:09:10"),
    ("format", "json"),
    ("v", "2.0"),
    ("remark", "以旧换新 回收 +&=%/测试😀"),
    ("obj", "{\"seller_nick\":\"测试店铺\",\"ids\":[1,2],\"when\":\"2024-01-01 00:00:00\"}"),
];
const V4: &[(&str, &str)] = &[
    ("method", "taobao.recycle.test"),
    ("app_key", "12345678"),
    ("timestamp", "2024-03-05 08:09:10"),
    ("format", "json"),
    ("v", "2.0"),
    ("Foo", "upper"),
    ("foo", "1"),
    ("foo_bar", "3"),
    ("foobar", "4"),
    ("bar", "2"),
    ("a1", "x"),
    ("A", "y"),
];
const V5: &[(&str, &str)] = &[
    ("method", "taobao.recycle.test"),
    ("app_key", "12345678"),
    ("timestamp", "2024-03-05 08:09:10"),
    ("format", "json"),
    ("v", "2.0"),
    ("session", ""),
    ("memo", ""),
    ("k", "v"),
];

/// Vector, secret, body, method, expected signature.
type Row =
    (&'static [(&'static str, &'static str)], &'static str, Option<&'static str>, SignMethod, &'static str);

const JSON_BODY: Option<&str> = Some(r#"{"k":"值"}"#);
const SECRET_V2: &str = "test_secret_0123456789abcdef";
const SECRET_V3: &str = "密钥abc";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    (V0, "test", None, SignMethod::Md5, "990FD28323F67A1EEC29336EDF373C0E"),
    (V0, "test", None, SignMethod::Hmac, "023AA071CD942D836382BF22526B7A93"),
    (V0, "test", None, SignMethod::HmacSha256, "47FC02B4BA057999B2E60572D1DD2455DB3BD2314D17917A8003529B78FF615E"),
    (V1, "helloworld", None, SignMethod::Md5, "66987CB115214E59E6EC978214934FB8"),
    (V1, "helloworld", None, SignMethod::Hmac, "D56D7858309C31B6251083A874D48273"),
    (V1, "helloworld", None, SignMethod::HmacSha256, "04DB15AD0774D5CFCE2C837DE43E3FCEA9011ED74F3038FB6AB5F3C4CEA119E8"),
    (V2, SECRET_V2, None, SignMethod::Md5, "D2CE22A96DDA79D21A51105CD5F40C72"),
    (V2, SECRET_V2, None, SignMethod::Hmac, "0BF79F3B05E483A3455B2645262D2F76"),
    (V2, SECRET_V2, None, SignMethod::HmacSha256, "F00DE244EA4CC185406A031364017F761B9DBCAE6E776903C9D04F7C174AEDC6"),
    (V2, SECRET_V2, JSON_BODY, SignMethod::Md5, "546672EE52F4D29442097E2D541F4C27"),
    (V2, SECRET_V2, JSON_BODY, SignMethod::Hmac, "5CDC82496DA0D5EC2D418C7138E832CC"),
    (V2, SECRET_V2, JSON_BODY, SignMethod::HmacSha256, "1D2DFFB300FE0060EC6DAF41FC1C47F834E99AB1BFDA4FF2CC7D46B8B30A8722"),
    (V3, SECRET_V3, None, SignMethod::Md5, "B050F43C25EEE7443468A2CDB0A0C811"),
    (V3, SECRET_V3, None, SignMethod::Hmac, "05C56ED79A757E21029D2FE6168A275A"),
    (V3, SECRET_V3, None, SignMethod::HmacSha256, "0213989ABECBE51F529D694ACDFFEE3806F4FCE2533B987529C0EEEDE2FE71C4"),
    (V4, "helloworld", None, SignMethod::Md5, "622828A6DA97C14E78BCCBDDA5E77FCD"),
    (V4, "helloworld", None, SignMethod::Hmac, "6296632C156AD6379AC6200712BFA30E"),
    (V4, "helloworld", None, SignMethod::HmacSha256, "55199EB794812EA8B74B2BDE970EC7E55F4E8954CF0865E896E199ECF7A3E0AB"),
    (V5, "helloworld", None, SignMethod::Md5, "92DB21BFA58196FF1EE51960CF82865C"),
    (V5, "helloworld", None, SignMethod::Hmac, "0F7255715E25662AE3F0CAE5B02ECBD9"),
    (V5, "helloworld", None, SignMethod::HmacSha256, "DBD25A415C858157AE36047E6B33219DC2387E3E32AEC01C6FD605F9D22050A2"),
];

/// What clients that keep empty values make of V5. The third was computed with another HMAC implementation.
const KEPT_EMPTIES: &[&str] = &[
    "3D22119DC9D1ECD2738651048CCE81F7",
    "A5A70AC042FFA88EC061D443DD4E6870",
    "02CA23D43A527359621D2CDAEA0D7D42E7093DAFED19B8112C5AFF49C91551A4",
];

const METHODS: [SignMethod; 3] = [SignMethod::Md5, SignMethod::Hmac, SignMethod::HmacSha256];

fn signed(method: SignMethod, secret: &str, parameters: &[(&str, &str)], body: Option<&str>) -> String {
    let parameters = parameters.iter().copied().chain([("sign_method", method.as_str())]);
    sign(method, &secret.into(), parameters, body.map(str::as_bytes)).unwrap()
}

#[test]
fn every_vector_comes_out() {
    for (parameters, secret, body, method, expected) in ROWS {
        assert_eq!(&signed(*method, secret, parameters, *body), expected, "{method} of {parameters:?}");
    }
}

#[test]
fn empty_values_are_never_signed() {
    for method in METHODS {
        assert!(!KEPT_EMPTIES.contains(&signed(method, "helloworld", V5, None).as_str()));
    }
}

#[test]
fn blanks_are_what_java_calls_white_space() {
    for blank in ["", " ", "\t\r\n", "\u{1c}", "\u{3000}", "\u{2003} "] {
        assert!(is_blank(blank), "{blank:?}");
    }
    for kept in ["\u{a0}", "\u{2007}", "\u{202f}", "\u{85}", "\u{feff}", "0", " x "] {
        assert!(!is_blank(kept), "{kept:?}");
    }
}

#[test]
fn a_long_key_is_hashed_first() {
    let long = "k".repeat(1000);
    assert_eq!(signed(SignMethod::Hmac, &long, V1, None), "0CE1D1FAB4AC71A7E483401B8D24CF92");
}

fn parameters() -> impl Strategy<Value = Vec<(String, String)>> {
    let pairs = proptest::collection::btree_map("[a-zA-Z_][a-zA-Z0-9_]{0,6}", "\\PC{0,12}", 0..8);
    pairs.prop_map(|map| map.into_iter().filter(|(name, _)| name != SIGN).collect())
}

fn of(method: SignMethod, parameters: &[(String, String)]) -> String {
    sign(method, &"secret".into(), parameters.iter().map(|(n, v)| (n.as_str(), v.as_str())), None).unwrap()
}

proptest! {
    #[test]
    fn order_does_not_matter(given in parameters(), shuffled in parameters().prop_shuffle()) {
        let mut turned = given.clone();
        turned.reverse();
        let mut sorted = shuffled.clone();
        sorted.sort();
        for method in METHODS {
            prop_assert_eq!(of(method, &given), of(method, &turned));
            prop_assert_eq!(of(method, &shuffled), of(method, &sorted));
        }
    }

    #[test]
    fn blank_pairs_and_the_signature_itself_do_not_matter(given in parameters(), blank in "[ \t\u{3000}]{0,3}") {
        let mut more = given.clone();
        more.push(("zz_blank".into(), blank));
        more.push((SIGN.into(), "ABC".into()));
        for method in METHODS {
            prop_assert_eq!(of(method, &given), of(method, &more));
        }
    }

    #[test]
    fn another_value_gives_another_signature(mut given in parameters(), value in "[a-z]{1,8}") {
        given.retain(|(name, _)| name != "key");
        let mut other = given.clone();
        given.push(("key".into(), value.clone()));
        other.push(("key".into(), value + "x"));
        for method in METHODS {
            prop_assert_ne!(of(method, &given), of(method, &other));
        }
    }

    #[test]
    fn signatures_are_upper_case_hexadecimal(given in parameters()) {
        for (method, length) in METHODS.into_iter().zip([32, 32, 64]) {
            let signature = of(method, &given);
            prop_assert_eq!(signature.len(), length);
            prop_assert!(signature.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F')));
        }
    }
}
