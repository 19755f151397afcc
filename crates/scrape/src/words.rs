//! The words of the platform's pages, as data. All are matched after NFKC normalisation and trimming.

/// A section of a page and the headings that open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// What an API or message is for; follows its title.
    Description,
    Common,
    Request,
    Response,
    /// The content of a message.
    Content,
    RequestSample,
    ResponseSample,
    MessageSample,
    ErrorSample,
    ErrorCodes,
    /// Links, tools, questions: nothing to read.
    Other,
}

pub(crate) const HEADINGS: &[(&str, Section)] = &[
    ("公共参数", Section::Common),
    ("公共请求参数", Section::Common),
    ("公共响应参数", Section::Common),
    ("请求地址", Section::Common),
    ("请求参数", Section::Request),
    ("业务参数", Section::Request),
    ("响应参数", Section::Response),
    ("返回参数", Section::Response),
    ("返回结果", Section::Response),
    ("请求示例", Section::RequestSample),
    ("响应示例", Section::ResponseSample),
    ("返回示例", Section::ResponseSample),
    ("异常示例", Section::ErrorSample),
    ("错误码解释", Section::ErrorCodes),
    ("错误码", Section::ErrorCodes),
    ("消息产生条件", Section::Description),
    ("消息属性", Section::Content),
    ("消息示例", Section::MessageSample),
    ("消息工具", Section::Other),
    ("如何获得此消息", Section::Other),
    ("API工具", Section::Other),
    ("如何获得此API", Section::Other),
    ("FAQ", Section::Other),
];

/// A column of a parameter table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    Name,
    Type,
    Required,
    Example,
    Limits,
    Description,
}

pub(crate) const COLUMNS: &[(&str, Column)] = &[
    ("名称", Column::Name),
    ("参数名", Column::Name),
    ("参数名称", Column::Name),
    ("字段名", Column::Name),
    ("Name", Column::Name),
    ("类型", Column::Type),
    ("参数类型", Column::Type),
    ("Type", Column::Type),
    ("是否必须", Column::Required),
    ("是否必填", Column::Required),
    ("必须", Column::Required),
    ("必填", Column::Required),
    ("Required", Column::Required),
    ("示例值", Column::Example),
    ("示例", Column::Example),
    ("Example", Column::Example),
    ("更多限制", Column::Limits),
    ("限制", Column::Limits),
    ("描述", Column::Description),
    ("参数描述", Column::Description),
    ("说明", Column::Description),
    ("Description", Column::Description),
];

/// The header cells of an error code table.
pub(crate) const ERROR_COLUMNS: &[&str] = &["错误码", "错误描述", "解决方案"];

/// Cells of the column 是否必须.
pub(crate) const REQUIRED: &[(&str, bool)] = &[
    ("必须", true),
    ("可选", false),
    ("特殊可选", false),
    ("是", true),
    ("否", false),
    ("true", true),
    ("false", false),
];

/// The two cells of the column 是否必须 that stand in running text, where 是 or true could be an example.
pub(crate) const REQUIRED_IN_TEXT: &[(&str, bool)] = &[("必须", true), ("可选", false), ("特殊可选", false)];

/// A documented limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    MaxLength,
    MaxListSize,
    MinValue,
    MaxValue,
    Default,
}

/// Longest first: 最大列表长度 before 最大长度.
pub(crate) const LIMITS: &[(&str, Limit)] = &[
    ("最大列表长度", Limit::MaxListSize),
    ("最大长度", Limit::MaxLength),
    ("最小值", Limit::MinValue),
    ("最大值", Limit::MaxValue),
    ("默认值", Limit::Default),
];

/// Lines of a page's frame that belong to no section.
pub(crate) const NOTICES: &[&str] = &["注意:以下文档只适用于TOP接口", "注意:"];

/// What opens the trail of links above a title.
pub(crate) const BREADCRUMB: &str = "文档中心";

/// First segments of API names that are not below `taobao.`; used to name a page that lost its name.
pub(crate) const NAMESPACES: &[&str] = &[
    "alibaba",
    "tmall",
    "aliexpress",
    "alitrip",
    "cainiao",
    "qimen",
    "yunos",
    "aliyun",
    "alipay",
    "umeng",
    "xiami",
    "alihealth",
    "youku",
    "ele",
    "koubei",
    "dingtalk",
    "lazada",
    "fliggy",
    "amap",
    "autonavi",
    "aliqin",
    "slb",
    "ecs",
    "rds",
    "ocs",
    "account",
    "m-kvstore",
    "cloud",
    "damai",
    "wdk",
    "tae",
    "openim",
    "feizhu",
    "1688",
    "cbu",
    "jst",
];

/// Finds what a word stands for.
pub(crate) fn meaning<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}
