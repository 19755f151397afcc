use super::*;

fn codes(name: &str, numeric: bool, text: &str) -> String {
    let text = super::super::text::normalise(text);
    let (seen, name) = (Seen::of(&text), Seen::of(name));
    let subject = Subject { text: &seen, name: &name, ..Subject::default() };
    let found = find(&Text::new(&text), &Asked { subject, numeric, cautious: false });
    let pairs: Vec<String> =
        found.codes.iter().map(|code| format!("{}={}", code.value, code.label)).collect();
    pairs.join("|")
}

#[test]
fn one_tuple_alone_counts_where_the_text_calls_it_a_value() {
    assert_eq!(codes("biz_code", false, "业务编码。取值: R1(\"闲鱼回收代扣 V1\")"), "R1=闲鱼回收代扣 V1");
    assert_eq!(codes("biz_code", false, "业务编码,见 R1(\"闲鱼回收代扣 V1\")"), "");
    assert_eq!(codes("biz_code", false, "业务编码。取值: R1(\"闲鱼回收代扣 V1\"),其余见文档"), "");
}

#[test]
fn a_text_about_a_moment_explains_numbers_of_other_fields() {
    let text = super::super::text::normalise("到期时刻;201、211 为开拍,202、212 为拍卖结束,203 为付款截止");
    let (seen, name) = (Seen::of(&text), Seen::of("end_time"));
    let subject = Subject { text: &seen, name: &name, ..Subject::default() };
    assert_eq!(find(&Text::new(&text), &Asked { subject, numeric: false, cautious: true }).codes, []);
}

#[test]
fn every_way_of_writing_pairs() {
    for (text, expected) in [
        (
            "回收订单状态：1:订单创建 2:已上门取件 100:卖家申请退回",
            "1=订单创建|2=已上门取件|100=卖家申请退回",
        ),
        ("履约类型（1:邮寄，2:上门，7:自助回收商）", "1=邮寄|2=上门|7=自助回收商"),
        ("支付类型,1 现金 / 2 红包", "1=现金|2=红包"),
        ("1 好评,0 默认中评", "1=好评|0=默认中评"),
        ("是否有效:0-否，1-是", "0=否|1=是"),
        ("0=全部失败,1=全部成功", "0=全部失败|1=全部成功"),
        ("1.成功，2.失败。", "1=成功|2=失败"),
        ("类型1代表甲，2代表乙;", "1=甲|2=乙"),
        ("0(表示上架),-2(表示下架),-1(表示删除),99(其他)", "0=表示上架|-2=表示下架|-1=表示删除|99=其他"),
        ("初始化=1,重试中=2,失败=3,成功=4", "1=初始化|2=重试中|3=失败|4=成功"),
        ("上架(1)、下架(0)", "1=上架|0=下架"),
        ("航程类型:0,单程;1,往返", "0=单程|1=往返"),
        ("种类[2,甲类,3,乙类]", "2=甲类|3=乙类"),
        ("0, 成功   3, 等待   4, 失败", "0=成功|3=等待|4=失败"),
        ("1/普通 2/进阶 3/至尊", "1=普通|2=进阶|3=至尊"),
        ("0否1是", "0=否|1=是"),
        ("种类【3甲类2乙类】", "3=甲类|2=乙类"),
        ("审核状态-1:拒绝,0:审核中,1:通过", "-1=拒绝|0=审核中|1=通过"),
        ("更新方式,全量1,增量2", "1=全量|2=增量"),
        ("标志 0.已废除 1.使用中", "0=已废除|1=使用中"),
        ("(1, \"买家已经申请\"), 说明 (2, \"卖家同意\")", "1=买家已经申请|2=卖家同意"),
        ("0女 1男", "0=女|1=男"),
        ("状态 0:在线 -1:不在线 -2:停售", "0=在线|-1=不在线|-2=停售"),
        ("1:现金支付", "1=现金支付"),
        (
            "单据类型 903 普通出库单 305 B2B出库单 901 退供出库单",
            "903=普通出库单|305=B2B出库单|901=退供出库单",
        ),
        ("投递时延要求(1 工作日 2 节假日 104 预约达 )", "1=工作日|2=节假日|104=预约达"),
        ("收货方式「送货上门:0,快递柜/代收点:1,其他:-1」", "0=送货上门|1=快递柜/代收点|-1=其他"),
        ("品质:1(无损)|2(320k)|15(MQA)", "1=无损|2=320k|15=MQA"),
        ("优惠等级 商品:1; 店铺:2; SKU:3", "1=商品|2=店铺|3=SKU"),
        ("方向,0(或者字段不存在):不限制/1:仅作用在去程", "0=不限制|1=仅作用在去程"),
        ("设备接入类型,1: 表示零配 2:表示 云云", "1=零配|2=云云"),
        ("新旧, 全新: 10, 九成新: 9(int型, 1位)", "10=全新|9=九成新"),
        ("窗型0-无窗1-有窗2-部分有窗", "0=无窗|1=有窗|2=部分有窗"),
        ("0税率标识,0=出口零税率,1=免税", "0=出口零税率|1=免税"),
        ("2-经销，3-代销，6-寄售，默认为【6-寄售】", "2=经销|3=代销|6=寄售"),
        ("默认2:自己联系; 2: 自己联系物流 3: 无需物流", "2=自己联系物流|3=无需物流"),
        ("枚举 1.个人房东;2.商户经营;3.其他", "1=个人房东|2=商户经营|3=其他"),
        ("* 88 - 销售 * 99 - 退款", "88=销售|99=退款"),
    ] {
        assert_eq!(codes("order_status", true, text), expected, "{text}");
    }
}

#[test]
fn words_are_values_of_text_fields() {
    for (text, expected) in [
        ("响应code(SUCCESS:成功; PARAM_ERROR :参数错误;)", "SUCCESS=成功|PARAM_ERROR=参数错误"),
        ("状态(PASS.通过;REFUSE.拒绝)", "PASS=通过|REFUSE=拒绝"),
        ("发票类型,蓝票blue,红票red,默认blue", "blue=蓝票|red=红票"),
        ("类型:base(基础信息),full(所有信息)", "base=基础信息|full=所有信息"),
        ("行程种类,S,单程;R,往返", "S=单程|R=往返"),
        ("Y/经济舱 C/公务舱", "Y=经济舱|C=公务舱"),
        ("true:启用;false:停用", "true=启用|false=停用"),
        ("审核状态(通过PASS,拒绝REFUSE)", "PASS=通过|REFUSE=拒绝"),
        ("normal正常,locked锁定", "normal=正常|locked=锁定"),
        ("TB=淘宝,1688=1688,JD=京东", "TB=淘宝|1688=1688|JD=京东"),
        ("ZP=正品;CC=残次;JS=机损", "ZP=正品|CC=残次|JS=机损"),
        ("onlien:线上环境 pre:测试环境", "onlien=线上环境|pre=测试环境"),
        (
            "状态(如果为CLOSED状态,不要发货!)。可选值: <ul><li>OPEN(没有创建) </li><li>WAIT(等待付款,即:未付)</li><li>CLOSED(退款成功,关闭)</li></ul>",
            "OPEN=没有创建|WAIT=等待付款,即:未付|CLOSED=退款成功,关闭",
        ),
        ("环境,ONLINE 线上 / PRE 预发", "ONLINE=线上|PRE=预发"),
        ("代扣类型:xydk:闲鱼代扣,shdk:商家代扣(默认)", "xydk=闲鱼代扣|shdk=商家代扣(默认)"),
        (
            "idle(历史订单可能没有channel字段,闲鱼)、tmall(天猫)",
            "idle=历史订单可能没有channel字段,闲鱼|tmall=天猫",
        ),
        ("可选值:get(得到),give(给出)", "get=得到|give=给出"),
        ("1. CASH:现金支付; 2. UNIONPAY:银联", "CASH=现金支付|UNIONPAY=银联"),
        (
            "可选值:free(卖家包邮),ems(EMS),25(次日必达),26(预约配送)",
            "free=卖家包邮|ems=EMS|25=次日必达|26=预约配送",
        ),
        ("取值为:INIT初始,WAIT_PAY : 等待付款。CLOSED:关闭", "INIT=初始|WAIT_PAY=等待付款|CLOSED=关闭"),
        ("来源渠道(TB 淘宝,JD 京东,VANCL 凡客)", "TB=淘宝|JD=京东|VANCL=凡客"),
        ("(1)其它: OTHER (2)交易: TAOBAO(3)盘点:CHECK", "OTHER=其它|TAOBAO=交易|CHECK=盘点"),
        ("搜索:SEARCH,类目出价:CAT", "SEARCH=搜索|CAT=类目出价"),
        ("MEMBER(\"member\", \"会员卡\", 0), GIFT(\"gift\", \"礼品卡\", 1);", "member=会员卡|gift=礼品卡"),
        (
            "振铃事件:ALERTING 摘机事件:PICKUP 呼出事件:CALLOUT",
            "ALERTING=振铃事件|PICKUP=摘机事件|CALLOUT=呼出事件",
        ),
        ("坐标类型:G : Google;B : 百度;A : 高德", "G=Google|B=百度|A=高德"),
        ("CASH(\"现金\"), ALIPAY(\"支付宝\")", "CASH=现金|ALIPAY=支付宝"),
    ] {
        assert_eq!(codes("channel", false, text), expected, "{text}");
    }
    assert_eq!(codes("channel", true, "ZP=正品;CC=残次"), "", "a Number takes no words");
}

#[test]
fn look_alikes_are_no_codes() {
    for text in [
        "第一步 1、填写资料 2、提交审核 3、等待结果",
        "每页数量,默认10,最大50",
        "满100/件,满200/件",
        "长2,3,中文",
        "600以下为Z5,600-649为Z4,650-699为Z3,700-749为Z2,750及以上为Z1",
        "1、不可为空 2、可填写:起飞前不得退票",
        "最大入住天数(1-90)。默认90,小时房请设置为1",
        "小团计数规则,可选值:1个儿童计1个成人、2个儿童计1个成人",
        "3:4主图url",
        "提前x小时确认 设置为6 那么从入住当日24点往前推6小时即18:00以前可以自动确认",
        "详细原因 条件必填,reason=OTHER时,需要填写eg:都是放到门卫处",
        "date 日期 price 价格 quota 普通库存 60000(状态库存关) 61000(状态库存开)",
        "例1:dealer.product 表示只返回一个 例2:dealer 表示只返回明细",
        "当inteval=7或30的时候 不需要填写,当inteval=1时需要填写",
        "最晚离店时间,默认值: 12:00",
        "type=CASH:为空; type=ALIPAY:支付宝订单号",
        "totalAmount:总价; orderId:订单ID; qrType:类型: 1 - 静态, 2 - 动态",
        "return=0表示成功",
        "0代表不管理保质期",
        "执照类型1(身份证):身份证姓名;执照类型2(护照):护照姓名",
        "日期 2023-11-11,时间 12:30",
        "参考 http://a.b/c?d=1:x",
    ] {
        assert_eq!(codes("title", false, text), "", "{text}");
    }
}

#[test]
fn one_value_with_two_meanings_is_a_contradiction() {
    let (text, name) = (Seen::of("任务类型,1=浏览商品,1=观看直播,2=下单"), Seen::of("task_type"));
    let subject = Subject { text: &text, name: &name, ..Subject::default() };
    let found = find(&Text::new(subject.text), &Asked { subject, numeric: true, cautious: false });
    assert_eq!(found, Found { codes: Vec::new(), contradiction: Some("1".into()) });
}

#[test]
fn lists_whose_signs_part_elsewhere() {
    for (name, numeric, text, expected) in [
        (
            "id_type",
            false,
            "证件类型【1身份证2护照3军官证6学生证9其它】",
            "1=身份证|2=护照|3=军官证|6=学生证|9=其它",
        ),
        ("bill_type", true, "单据类型[321,零售出库][322,疫苗接种]", "321=零售出库|322=疫苗接种"),
        ("play_authority", true, "播放权限(1,可以播放,0,不可播放)", "1=可以播放|0=不可播放"),
        ("status", false, "编码(TIN,发货中),(SENT,待收货)", "TIN=发货中|SENT=待收货"),
        (
            "confirm_type",
            false,
            "确认规则 INSTANT,即时确认 SECOND,二次确认",
            "INSTANT=即时确认|SECOND=二次确认",
        ),
        (
            "status",
            false,
            "回传状态,PREPARING,准备中,制作中;FETCHED 已取餐; CANCEL,取消",
            "PREPARING=准备中,制作中|FETCHED=已取餐|CANCEL=取消",
        ),
        (
            "task_action",
            false,
            "取值:send_goods, 上门取件;signed, 签收;send_back, 寄回;",
            "send_goods=上门取件|signed=签收|send_back=寄回",
        ),
        (
            "freight_payer",
            false,
            "承担方式,seller(卖家承担),buyer(买家承担)",
            "seller=卖家承担|buyer=买家承担",
        ),
        (
            "orientation",
            false,
            "方向:normal-正常 reverse-翻转(旋转180°)",
            "normal=正常|reverse=翻转(旋转180°)",
        ),
        ("channels", false, "渠道: 淘宝订单:\"TB\"; 天猫订单:\"TM\"", "TB=淘宝订单|TM=天猫订单"),
        ("outer_type", false, "外部类型,wechat:微信openId alipay:支付宝", "wechat=微信openId|alipay=支付宝"),
        ("stock_type", true, "参数值为1时代表现货,值为2时代表代购", "1=现货|2=代购"),
        ("biz_type", true, "业务(1:?国内机票,2:国际机票)", "1=国内机票|2=国际机票"),
        ("order_status", false, "已创建:0 已取消:-1 已关闭:-3", "0=已创建|-1=已取消|-3=已关闭"),
        ("msg_type", true, "msgType=0 表示文本; msg_type = 2 表示语音", "0=文本|2=语音"),
        ("bid_type", true, "模式 value =1 为智能出价 value =2 为手动出价", "1=智能出价|2=手动出价"),
    ] {
        assert_eq!(codes(name, numeric, text), expected, "{text}");
    }
}

#[test]
fn more_ways_to_join_values_and_meanings() {
    for (name, numeric, text, expected) in [
        (
            "pay_method",
            false,
            "现金-CASH, 储值-STOREDVALUE, 微信 -WECHAT",
            "CASH=现金|STOREDVALUE=储值|WECHAT=微信",
        ),
        ("invoice_type", false, "发票类型: 个人-PERSONAL公司-COMPANY", "PERSONAL=个人|COMPANY=公司"),
        ("invoice_type", false, "发票类型,蓝票=blue,红票=red", "blue=蓝票|red=红票"),
        (
            "cat_id",
            true,
            "类目:酒店套餐-201189402;酒店服务-201214201",
            "201189402=酒店套餐|201214201=酒店服务",
        ),
        ("product_type", false, "类型,批发(wholesale)或者询盘(sourcing)", "wholesale=批发|sourcing=询盘"),
        ("type", false, "全部类型(all),人群(crowd),地域(region)", "all=全部类型|crowd=人群|region=地域"),
        ("status", false, "状态:0, \"待支付\";1, \"出票中\"", "0=待支付|1=出票中"),
        ("status", true, "PAYED(20, 已支付,待通知),FAILED(-1, 失败)", "20=已支付,待通知|-1=失败"),
        ("data_type", true, "数据类型:1)滚动,2)快照", "1=滚动|2=快照"),
        ("deposit_type", true, "押金类型0.线下;1.线上", "0=线下|1=线上"),
        ("code_num", false, "码状态(0.错误码 1.已激活)", "0=错误码|1=已激活"),
        ("requisite", true, "是否必须1:是0否", "1=是|0=否"),
        ("ship_type", true, "0代表清空;1代表:固定时间;2代表:相对时间", "0=清空|1=固定时间|2=相对时间"),
        ("ability", true, "能力: 1 - 1小时内上门 2 - 2小时内上门", "1=1小时内上门|2=2小时内上门"),
        ("trade_type", true, "类型:[1 代销][ 2 经销 ]", "1=代销|2=经销"),
        ("status", true, "0待支付,1已关闭(如:未支付已关闭)", "0=待支付|1=已关闭(如:未支付已关闭)"),
        ("scene", false, "1001,顺丰发货;1002,4通一达发货", "1001=顺丰发货|1002=4通一达发货"),
        ("status", true, "可选值为0(在线),-1(删除)", "0=在线|-1=删除"),
        ("channel_type", false, "渠道类型,VIP=1、门店=2、超市=3、AE=7", "1=VIP|2=门店|3=超市|7=AE"),
        ("status", true, "状态-0:待部署,1:部署", "0=待部署|1=部署"),
        ("notify_method", false, "目前仅支持是send(发码)或resend(重新发码)", "send=发码|resend=重新发码"),
        ("kind", true, "类型(101 残次 102 机损 103 箱损201 冻结)", "101=残次|102=机损|103=箱损|201=冻结"),
        ("source", false, "方式(UI:录入;EXCEL:导入;API:接口)", "UI=录入|EXCEL=导入|API=接口"),
        ("status", false, "hscode信息状态,PASS:通过,REJECT:未通过", "PASS=通过|REJECT=未通过"),
        ("hot_sale", true, "离线数据,热卖1,非热卖0,未知-1", "1=热卖|0=非热卖|-1=未知"),
        ("stuff", true, "新旧, 全新: 10, 九成新: 9, 七成新: 7(int型)", "10=全新|9=九成新|7=七成新"),
        ("role", false, "可选值:seller(卖家),buyer(买家)。当buyer 以买家身份", "seller=卖家|buyer=买家"),
        ("process_flag", false, "状态(所有 A ,待处理 B ,成功 C)", "A=所有|B=待处理|C=成功"),
        ("span", false, "预约粒度 day 天;month 月; hour 小时", "day=天|month=月|hour=小时"),
        ("privilege", true, "特权:11 \"生日礼\";12 \"免运费\"", "11=生日礼|12=免运费"),
        ("pay_type", true, "1 、现金 2、余额 3、票据", "1=现金|2=余额|3=票据"),
        ("pickup", true, "1到店 2到家 3到付", "1=到店|2=到家|3=到付"),
        ("way", true, "共2种方式: 1(自提);3(快递)", "1=自提|3=快递"),
        ("album", false, "相册种类.MINE-我的 SHARED-共享的", "MINE=我的|SHARED=共享的"),
        (
            "source",
            false,
            "来源: (1)SRC_A:erp (2)SRC_B: 仓库 (3)SRC_C: OMS",
            "SRC_A=erp|SRC_B=仓库|SRC_C=OMS",
        ),
        ("deal", true, "2-竞价;5-0元券单;11-0元抽签;20-寄售", "2=竞价|5=0元券单|11=0元抽签|20=寄售"),
        ("flow", false, "流程: 分期(7), 当面交付(8), 邮寄(9)", "7=分期|8=当面交付|9=邮寄"),
        (
            "open_to",
            true,
            "0-仅自己;1-所有人。会员才能设为“1-所有人”,其他人只能“0-仅自己”",
            "0=仅自己|1=所有人",
        ),
        ("level", true, "冗余 0=~7%,1=~15%", "0=~7%|1=~15%"),
        ("label", true, "1:七天退;5:48小时发;7:坏了退", "1=七天退|5=48小时发|7=坏了退"),
        ("cause", true, "原因,1,空号 3,无路由 4,停机 6,占线", "1=空号|3=无路由|4=停机|6=占线"),
        ("findable", true, "能否搜到群 0 不可以 1可以搜到", "0=不可以|1=可以搜到"),
        ("order_type", false, "种类。交水电费SD,还信用卡HX", "SD=交水电费|HX=还信用卡"),
        ("switch_type", false, "自动派单状态;on 打开 off 关上", "on=打开|off=关上"),
        (
            "account_type",
            false,
            "账户类型;服务方的主账号-main_acct;子账号-sub_acct;",
            "main_acct=服务方的主账号|sub_acct=子账号",
        ),
        ("stage", true, "阶段,枚举为3(待收),4(待寄)", "3=待收|4=待寄"),
        ("change", true, "0(默认) 额度不变,1 额度变了", "0=额度不变|1=额度变了"),
        ("order_type", true, "0表示平常单,另有 礼品:1 团购:10 民宿:35", "0=平常单|1=礼品|10=团购|35=民宿"),
        ("area", true, "甲地=1,乙地=2,丙地3,丁地=4,戊地=5", "1=甲地|2=乙地|3=丙地|4=丁地|5=戊地"),
        ("pay_type", true, "6、转账 7、无需付款(0元单) 8、现金", "6=转账|7=无需付款(0元单)|8=现金"),
        (
            "country",
            false,
            "country (FR,France;GB,Great Britain;XX,Other Countries;DE,Germany)",
            "FR=France|GB=Great Britain|XX=Other Countries|DE=Germany",
        ),
        (
            "order_by",
            false,
            "1、默认按下单先后 2、值为“paid”:按付款先后;值为“sent”:按发货先后",
            "paid=按付款先后|sent=按发货先后",
        ),
    ] {
        assert_eq!(codes(name, numeric, text), expected, "{text}");
    }
}

#[test]
fn lists_of_something_else_are_no_codes() {
    for (name, text) in [
        ("row_type", "比如充电器行性质为2,折扣行性质为1"),
        ("model", "\"OpenTime\":\"开户时间\",\"IMSI\":\"IMSI号\",\"firstTime\":\"激活时间\""),
        ("biz", "biz业务参数,1024表示投放id,下划线分隔"),
        ("device_type", "编号:IOS:deviceType&1=1; Android:deviceType&2=2"),
        ("role_id", "统一ROLE_开头,默认ROLE_UUID(32位随机数)"),
        ("columns", "title(标题),price(价格)"),
        ("price", "出价(0:代表使用默认出价)"),
        ("color", "0、1、2、3:关蓝绿红"),
        ("express", "分组1的number为1,分组2的number为2"),
        ("properties", "SKU属性值。如: 颜色:红色:别名;尺码:L:别名"),
        ("pair", "比如,1627207对应颜色,28324对应属性值"),
        ("fields", "新增字段:weight(商品的重量)、size(商品的体积)"),
        ("discount_value", "打折:60=6折;减价:300=3元"),
        ("until", "到期时间(0:无限)"),
        ("play", "1、满减:满N件减X元;2、限时:前N分钟减X元"),
        ("days", "取值1-3天内;4-7天内"),
        ("model", "A,Alpha;B,Beta"),
        ("status", "进度,现为 begun 或 half_done 或 finished"),
        ("type", "1:甲;2-3元起的单;3:丙"),
        ("ports", "1.让利(8)政策,出发地多个时;2.特价(6)政策,出发地一个"),
        ("logo", "标识的URL。其中(ETP:企业,PTP:个人)由输入决定"),
        ("type", "类型 (文本)TEXT(1),(markdown)MARK_DOWN(2),(图)IMAGE(3)"),
        ("order_by", "排序方式: 搜索量 volume 均价 price 默认为 none"),
        ("cycle", "周期-1-15累计,1-1转化,3-3转化"),
        ("cp_code", "甲运(JY)、EMS(标准件:EMS;经济件:EYB)、乙运(YY)"),
        ("infos", "sendWay:方式 BY_A(1, \"快递\"), BY_B(2, \"自提\") sendNo:单号"),
        ("kind", "1:只查名称 2:查地址。最多两条. 3.查全部信息"),
        ("result", "json,answer表示得到了答案,recommend表示只有推荐"),
    ] {
        assert_eq!(codes(name, false, text), "", "{text}");
    }
}
