//! What the words of pages can mean: sections, columns, limits, members of the site's JSON, each with the name under
//! which the file of words lists it.

/// A section of a page.
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

pub(super) const SECTIONS: [(&str, Section); 11] = [
    ("description", Section::Description),
    ("common", Section::Common),
    ("request", Section::Request),
    ("response", Section::Response),
    ("content", Section::Content),
    ("request-sample", Section::RequestSample),
    ("response-sample", Section::ResponseSample),
    ("message-sample", Section::MessageSample),
    ("error-sample", Section::ErrorSample),
    ("error-codes", Section::ErrorCodes),
    ("other", Section::Other),
];

impl Section {
    /// Does it hold samples?
    pub(crate) fn is_sample(self) -> bool {
        matches!(
            self,
            Section::RequestSample | Section::ResponseSample | Section::ErrorSample | Section::MessageSample
        )
    }

    /// Does it hold tables of parameters?
    pub(crate) fn has_parameters(self) -> bool {
        matches!(self, Section::Request | Section::Response | Section::Content)
    }

    /// How the platform's pages call it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Section::Description => "消息产生条件",
            Section::Common => "公共参数",
            Section::Request => "请求参数",
            Section::Response => "响应参数",
            Section::Content => "消息属性",
            Section::RequestSample => "请求示例",
            Section::ResponseSample => "响应示例",
            Section::MessageSample => "消息示例",
            Section::ErrorSample => "异常示例",
            Section::ErrorCodes => "错误码解释",
            Section::Other => "FAQ",
        }
    }
}

/// A column of a parameter table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    Name,
    Type,
    Required,
    /// As [`Column::Required`], the other way round.
    Optional,
    Example,
    Limits,
    Description,
    /// Known, and nothing to read: numbers of rows, versions.
    Other,
    /// No word that is known.
    Unknown,
}

pub(super) const COLUMNS: [(&str, Column); 8] = [
    ("name", Column::Name),
    ("type", Column::Type),
    ("required", Column::Required),
    ("optional", Column::Optional),
    ("example", Column::Example),
    ("limits", Column::Limits),
    ("description", Column::Description),
    ("other", Column::Other),
];

/// A documented limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limit {
    MaxLength,
    MaxListSize,
    MinValue,
    MaxValue,
    Default,
}

pub(super) const LIMITS: [(&str, Limit); 5] = [
    ("max-list-size", Limit::MaxListSize),
    ("max-length", Limit::MaxLength),
    ("min-value", Limit::MinValue),
    ("max-value", Limit::MaxValue),
    ("default", Limit::Default),
];

/// A member of the site's JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Member {
    Request,
    Response,
    Children,
    Name,
    Type,
    Required,
    /// As [`Member::Required`], the other way round.
    Optional,
    /// Whether the parameter is a list.
    List,
    /// The type of a list's items.
    Item,
    Description,
    Example,
    /// Known, and nothing to read.
    Other,
}

pub(super) const MEMBERS: [(&str, Member); 12] = [
    ("request", Member::Request),
    ("response", Member::Response),
    ("children", Member::Children),
    ("name", Member::Name),
    ("type", Member::Type),
    ("required", Member::Required),
    ("optional", Member::Optional),
    ("list", Member::List),
    ("item", Member::Item),
    ("description", Member::Description),
    ("example", Member::Example),
    ("other", Member::Other),
];
