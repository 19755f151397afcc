//! The gateway's own signature check against the published and recomputed vectors of the protocol.

use std::collections::BTreeMap;

use top_mock::sign::{base_string, sign, verify};
use top_mock::{SignForm, SignMethod};

struct Vector {
    name: &'static str,
    secret: &'static str,
    parameters: &'static [(&'static str, &'static str)],
    body: &'static str,
    /// md5, hmac, hmac-sha256.
    expected: [&'static str; 3],
}

const METHODS: [SignMethod; 3] = [SignMethod::Md5, SignMethod::Hmac, SignMethod::HmacSha256];

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

const VECTORS: &[Vector] = &[
    Vector {
        name: "V0",
        secret: "test",
        parameters: &[
            ("method", "taobao.user.get"),
            ("timestamp", "2011-07-01 13: 52:03"),
            ("format", "xml"),
            ("app_key", "test"),
            ("v", "2.0"),
            ("fields", "nick,location.state,location.city"),
            ("nick", "商家测试帐号17"),
        ],
        body: "",
        expected: [
            "990FD28323F67A1EEC29336EDF373C0E",
            "023AA071CD942D836382BF22526B7A93",
            "47FC02B4BA057999B2E60572D1DD2455DB3BD2314D17917A8003529B78FF615E",
        ],
    },
    Vector {
        name: "V1",
        secret: "helloworld",
        parameters: &[
            ("method", "taobao.item.seller.get"),
            ("app_key", "12345678"),
            ("session", "test"),
            ("timestamp", "2016-01-01 12:00:00"),
            ("format", "json"),
            ("v", "2.0"),
            ("fields", "num_iid,title,nick,price,num"),
            ("num_iid", "11223344"),
        ],
        body: "",
        expected: [
            "66987CB115214E59E6EC978214934FB8",
            "D56D7858309C31B6251083A874D48273",
            "04DB15AD0774D5CFCE2C837DE43E3FCEA9011ED74F3038FB6AB5F3C4CEA119E8",
        ],
    },
    Vector {
        name: "V2",
        secret: "test_secret_0123456789abcdef",
        parameters: V2,
        body: "",
        expected: [
            "D2CE22A96DDA79D21A51105CD5F40C72",
            "0BF79F3B05E483A3455B2645262D2F76",
            "F00DE244EA4CC185406A031364017F761B9DBCAE6E776903C9D04F7C174AEDC6",
        ],
    },
    Vector {
        name: "V2 with a body",
        secret: "test_secret_0123456789abcdef",
        parameters: V2,
        body: "{\"k\":\"值\"}",
        expected: [
            "546672EE52F4D29442097E2D541F4C27",
            "5CDC82496DA0D5EC2D418C7138E832CC",
            "1D2DFFB300FE0060EC6DAF41FC1C47F834E99AB1BFDA4FF2CC7D46B8B30A8722",
        ],
    },
    Vector {
        name: "V3",
        secret: "密钥abc",
        parameters: &[
            ("method", "taobao.recycle.test"),
            ("app_key", "12345678"),
            ("timestamp", "2024-03-05 08:09:10"),
            ("format", "json"),
            ("v", "2.0"),
            ("remark", "以旧换新 回收 +&=%/测试😀"),
            ("obj", "{\"seller_nick\":\"测试店铺\",\"ids\":[1,2],\"when\":\"2024-01-01 00:00:00\"}"),
        ],
        body: "",
        expected: [
            "B050F43C25EEE7443468A2CDB0A0C811",
            "05C56ED79A757E21029D2FE6168A275A",
            "0213989ABECBE51F529D694ACDFFEE3806F4FCE2533B987529C0EEEDE2FE71C4",
        ],
    },
    Vector {
        name: "V4",
        secret: "helloworld",
        parameters: &[
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
        ],
        body: "",
        expected: [
            "622828A6DA97C14E78BCCBDDA5E77FCD",
            "6296632C156AD6379AC6200712BFA30E",
            "55199EB794812EA8B74B2BDE970EC7E55F4E8954CF0865E896E199ECF7A3E0AB",
        ],
    },
    Vector {
        name: "V5",
        secret: "helloworld",
        parameters: V5,
        body: "",
        expected: [
            "92DB21BFA58196FF1EE51960CF82865C",
            "0F7255715E25662AE3F0CAE5B02ECBD9",
            "DBD25A415C858157AE36047E6B33219DC2387E3E32AEC01C6FD605F9D22050A2",
        ],
    },
];

fn parameters(pairs: &[(&str, &str)], method: SignMethod) -> BTreeMap<String, String> {
    let pairs = pairs.iter().copied().chain([("sign_method", method.wire())]);
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn every_vector_comes_out() {
    for vector in VECTORS {
        for (method, expected) in METHODS.into_iter().zip(vector.expected) {
            let mut parameters = parameters(vector.parameters, method);
            let base = base_string(&parameters, vector.body, SignForm::Dropped);
            assert_eq!(sign(method, vector.secret, &base), expected, "{} {}", vector.name, method.wire());
            // The signature itself is never signed.
            parameters.insert("sign".into(), expected.into());
            let found = verify(&parameters, vector.body, method, vector.secret, expected);
            assert_eq!(found, Some(SignForm::Dropped), "{} {}", vector.name, method.wire());
        }
    }
}

#[test]
fn kept_empties_are_told_apart() {
    for (method, kept) in [
        (SignMethod::Md5, "3D22119DC9D1ECD2738651048CCE81F7"),
        (SignMethod::Hmac, "A5A70AC042FFA88EC061D443DD4E6870"),
    ] {
        let parameters = parameters(V5, method);
        assert_eq!(verify(&parameters, "", method, "helloworld", kept), Some(SignForm::KeptEmpties));
        assert_eq!(verify(&parameters, "", method, "helloworlD", kept), None);
        assert_eq!(verify(&parameters, "", method, "helloworld", &kept.to_lowercase()), None);
    }
}
