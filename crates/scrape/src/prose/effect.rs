//! Whether a call reads or writes: what its name, its title and its description say together.
//!
//! Words are data in `rules/effect.txt`; here stands how they are asked. What is not surely a read is a write.

use std::sync::LazyLock;

use top_definition::{Definition, Effect};

use super::file::RuleFile;
use super::pattern::Pattern;
use super::rules::Rules;
use super::text::normalise;

static WORDS: LazyLock<Words> = LazyLock::new(Words::read);

/// How much of a title or description is looked at: its first sentence says what the call does.
const MAX_SENTENCE: usize = 120;

/// Reads or writes, by name, title and description; in doubt it writes.
pub(super) fn effect(definition: &Definition) -> Effect {
    let title = definition.title.as_deref().unwrap_or_default();
    let description = definition.description.as_deref().unwrap_or_default();
    let reads = WORDS.reads(&definition.name, &Sentence::of(title), &Sentence::of(description));
    if reads { Effect::Read } else { Effect::Write }
}

/// How sure a name is that its call reads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    /// No word of reading, or one of writing.
    Writes,
    /// A verb that reads.
    Reads,
    /// A noun that is read as often as it is written: `status`, `check`.
    MayRead,
}

/// What one sentence says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Reads,
    Writes,
    Nothing,
}

/// The first sentence of a text, without what stands in brackets.
struct Sentence(String);

impl Sentence {
    fn of(text: &str) -> Self {
        let plain: String = normalise(text).chars().take(MAX_SENTENCE).collect();
        let mut depth = 0_usize;
        let mut bare = String::with_capacity(plain.len());
        for character in plain.chars() {
            match character {
                '(' | '【' | '[' => depth += 1,
                ')' | '】' | ']' if depth > 0 => depth -= 1,
                _ if depth == 0 => bare.push(character),
                _ => {}
            }
        }
        let bare = bare.trim_start_matches([';', ' ']);
        Sentence(bare.split(['。', ';']).next().unwrap_or_default().to_string())
    }
}

/// The words of `rules/effect.txt`, ready to be asked.
struct Words {
    verbs: Vec<String>,
    nouns: Vec<String>,
    glued_front: Vec<String>,
    glued_front_nouns: Vec<String>,
    glued_back: Vec<String>,
    look_alikes: Vec<String>,
    writing: Vec<String>,
    harmless: Vec<String>,
    editions: Vec<String>,
    prepositions: Vec<String>,
    sentences: Sentences,
    rules: &'static Rules,
}

/// The forms of sentences, built of the words.
struct Sentences {
    /// A clause that opens with a reading verb: `根据订单号查询…`.
    opens: Pattern,
    /// A clause that ends with one, or with what is read: `…状态查询接口`.
    closes: Pattern,
    reading: Pattern,
    /// A reading verb that no writing word overrules.
    surely_reading: Pattern,
    writing: Pattern,
    starts_writing: Pattern,
    /// `查询并更新`, `新增、查询`.
    both: Pattern,
}

impl Words {
    fn read() -> Self {
        let rules = RuleFile::Effect.rules();
        let of = |section: &str| rules.words(section);
        Words {
            verbs: of("reading-verb"),
            nouns: of("reading-noun"),
            glued_front: of("glued-front"),
            glued_front_nouns: of("glued-front-noun"),
            glued_back: of("glued-back"),
            look_alikes: of("look-alike"),
            writing: of("writing"),
            harmless: of("harmless"),
            editions: of("edition"),
            prepositions: of("preposition"),
            sentences: Sentences::of(rules),
            rules,
        }
    }

    fn reads(&self, name: &str, title: &Sentence, description: &Sentence) -> bool {
        let name = self.name(name);
        if name == Name::Writes {
            return false;
        }
        let says = [title, description].map(|sentence| self.says(sentence, name));
        let described_as_writing = self.sentences.starts_writing.is_match(&description.0)
            && !self.sentences.reading.is_match(&description.0);
        match (name, says) {
            (_, [Says::Writes, _]) => false,
            _ if described_as_writing => false,
            (Name::Reads, [title, description]) => title == Says::Reads || description != Says::Writes,
            (_, [_, Says::Writes]) => false,
            (_, says) => says.contains(&Says::Reads) && !self.writes_beside(title),
        }
    }

    /// A noun (`status`) in the name does not overrule a writing word in the title; only a plain verb does.
    fn writes_beside(&self, title: &Sentence) -> bool {
        self.sentences.writing.is_match(&title.0) && !self.sentences.surely_reading.is_match(&title.0)
    }

    fn says(&self, sentence: &Sentence, name: Name) -> Says {
        let (forms, text) = (&self.sentences, sentence.0.as_str());
        if self.rules.any_text("says-allocating", text) || forms.both.is_match(text) {
            return Says::Writes;
        }
        if forms.opens.is_match(text) || forms.closes.is_match(text) {
            return Says::Reads;
        }
        let first = |form: &Pattern| form.regex().find(text).map(|found| found.start());
        match (first(&forms.surely_reading), first(&forms.writing)) {
            (_, None) => Says::Nothing,
            // `某某获取退款单留言`
            (Some(reads), Some(writes)) if reads < writes && name == Name::Reads => Says::Reads,
            _ => Says::Writes,
        }
    }

    fn name(&self, name: &str) -> Name {
        let has = |list: &[String], word: &str| list.iter().any(|it| it == word);
        let segments: Vec<&str> = name.split('.').collect();
        // `query.by.order`, `get.privy`, `Describe.2014-05-26`
        let phrase =
            segments.iter().enumerate().skip(2).find(|(_, segment)| has(&self.prepositions, segment));
        let mut segments = segments.get(..phrase.map_or(segments.len(), |(at, _)| at)).unwrap_or_default();
        while let [rest @ .., last] = segments {
            let edition = has(&self.editions, last)
                || self
                    .prepositions
                    .iter()
                    .any(|word| last.len() > word.len() && last.starts_with(word) && word == "by")
                || !last.contains(|it: char| it.is_ascii_alphabetic());
            if !edition || rest.len() < 2 {
                break;
            }
            segments = rest;
        }
        let [before @ .., last] = segments else { return Name::Writes };
        let words = words_of(last);
        let [first, .., last] = [words.first(), words.last()].map(|word| word.map_or("", String::as_str));
        let found = self.reading_word(first, last);
        let writes = |segment: &str| {
            let rest =
                self.harmless.iter().fold(segment.to_string(), |rest, word| rest.replace(word.as_str(), " "));
            self.writing.iter().any(|word| rest.contains(word.as_str()))
        };
        let after_writing = || before.last().is_some_and(|segment| has(&self.writing, segment));
        match found {
            _ if writes(&words.concat()) => Name::Writes,
            Name::MayRead if after_writing() => Name::Writes,
            found => found,
        }
    }

    /// What the first and the last word of a segment say.
    fn reading_word(&self, first: &str, last: &str) -> Name {
        let any = |list: &[String], is: &dyn Fn(&str) -> bool| list.iter().any(|word| is(word));
        let look_alike = |word: &str| any(&self.look_alikes, &|it| it == word);
        if any(&self.verbs, &|it| it == first || it == last) {
            return Name::Reads;
        }
        let (front, back) = (!look_alike(first), !look_alike(last));
        if front && any(&self.glued_front, &|it| first.starts_with(it)) {
            return Name::Reads;
        }
        let noun = any(&self.nouns, &|it| it == first || it == last)
            || (front && any(&self.glued_front_nouns, &|it| first.starts_with(it)))
            || (back && any(&self.glued_back, &|it| last.ends_with(it)));
        if noun { Name::MayRead } else { Name::Writes }
    }
}

impl Sentences {
    fn of(rules: &Rules) -> Self {
        let of = |sections: &[&str]| {
            let words = sections.iter().flat_map(|section| rules.words(section));
            words.map(|word| regex::escape(&word)).collect::<Vec<_>>().join("|")
        };
        let (reading, writing) = (of(&["says-reading", "says-looking"]), of(&["says-writing"]));
        let (told, tail) = (of(&["says-told"]), of(&["says-tail"]));
        let (lead, how, and) = (of(&["says-lead"]), of(&["says-how"]), of(&["says-and"]));
        // `查` alone opens a clause; within one it is a part of 检查, 审查.
        let opens = format!("(?:^|[-,:】 ])(?:{lead}|(?:{how})[^,]{{1,24}}?)*(?:{reading}|查)");
        Sentences {
            opens: Pattern::new(opens),
            closes: Pattern::new(format!("(?:{reading}|{told})(?:{tail}|v?[0-9.]+|[ _])*(?:$|[,-])")),
            reading: Pattern::new(reading.clone()),
            surely_reading: Pattern::new(of(&["says-reading"])),
            writing: Pattern::new(writing.clone()),
            starts_writing: Pattern::new(format!(
                "^(?:{lead}|由|(?:通过)?(?:本|该|此|调用本?)接口)*(?:{writing})"
            )),
            both: Pattern::new(format!(
                "(?:{reading}|{told})[^,]{{0,8}}(?:{and}).{{0,4}}(?:{writing})|(?:{writing})(?:{and})(?:{reading})"
            )),
        }
    }
}

/// `queryOrder_list` → query, order, list; digits and signs only separate.
fn words_of(segment: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut open, mut was_lower) = (false, false);
    for character in segment.chars() {
        if !character.is_ascii_alphabetic() {
            (open, was_lower) = (false, false);
            continue;
        }
        if !open || (character.is_ascii_uppercase() && was_lower) {
            words.push(String::new());
        }
        (open, was_lower) = (true, character.is_ascii_lowercase());
        if let Some(word) = words.last_mut() {
            word.push(character.to_ascii_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_sentence_is_well_formed() {
        let Sentences { opens, closes, reading, surely_reading, writing, starts_writing, both } =
            &WORDS.sentences;
        for form in [opens, closes, reading, surely_reading, writing, starts_writing, both] {
            form.check().unwrap();
        }
    }

    fn of(name: &str, title: &str, description: &str) -> Effect {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_string());
        effect(&Definition {
            name: name.into(),
            title: text(title),
            description: text(description),
            ..Definition::default()
        })
    }

    #[test]
    fn a_verb_of_reading_reads() {
        for name in [
            "alibaba.idle.recycle.order.get",
            "taobao.recycle.ofnsubsidy.old.get",
            "a.order.query",
            "a.querycoderelation",
            "a.items.count",
            "a.orders.query.by.seller",
            "a.member.get.privy",
            "cdn.example.com.DescribeUser.2014-11-11",
        ] {
            assert_eq!(of(name, "", ""), Effect::Read, "{name}");
        }
        assert_eq!(
            of("a.refund.get", "某平台获取退款单留言", ""),
            Effect::Read,
            "the refund is only spoken of"
        );
    }

    #[test]
    fn a_noun_reads_where_the_title_reads() {
        for (name, title) in [
            ("taobao.ofn.recycle.order.detail", "以旧换新回收单详情"),
            ("a.orderlist", "订单列表"),
            ("a.order.status", "查询订单状态"),
            ("a.coupon.check", "根据券号查询是否可用"),
        ] {
            assert_eq!(of(name, title, ""), Effect::Read, "{name}");
            assert_eq!(of(name, "", ""), Effect::Write, "{name} with nothing to say so");
        }
    }

    #[test]
    fn a_word_of_writing_in_the_last_segment_writes() {
        for name in [
            "a.order.fulfillment",
            "a.sync",
            "a.getandupdate",
            "a.delbillinfo",
            "a.refund.fetchgoods",
            "a.report.save",
            "a.order",
            "",
        ] {
            assert_eq!(of(name, "查询订单", ""), Effect::Write, "{name}");
        }
    }

    #[test]
    fn a_word_that_only_looks_like_reading_writes() {
        for (name, title) in [
            ("a.item.update.listing", "一口价商品上架"),
            ("a.risk.blacklist", "黑名单"),
            ("a.crowd.target", "定向人群"),
            ("a.shop.widget", "店铺组件"),
            ("a.activity.countdown", "活动倒计时"),
            ("a.sorting.callback.taskdetail", "分拣明细"),
            ("a.drug.upload.extinfo", "扩展信息"),
        ] {
            assert_eq!(of(name, title, ""), Effect::Write, "{name}");
        }
    }

    #[test]
    fn a_title_or_description_that_writes_overrules_the_name() {
        for (name, title, description) in [
            ("a.activity.sellerinfo", "商家资料推送", ""),
            ("a.order.get", "删除订单", ""),
            ("a.order.get", "查询并更新订单", ""),
            ("a.group.query", "分组新增、查询", ""),
            ("a.item.get", "", "发起退货"),
            ("a.order.check", "发货校验", "发货后由商家回传"),
            ("a.waybill.get", "获取某快递的电子面单号", ""),
            ("a.order.status", "修改订单状态", ""),
            ("a.data.get", "电视端", "为用户绑定账号"),
        ] {
            assert_eq!(of(name, title, description), Effect::Write, "{name} {title} {description}");
        }
    }
}
