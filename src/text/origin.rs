//! What makes equipment domestic, and what is said of it.

texts! {
    finding_no_home {
        "The criteria of origin ask for a country, and the project names no home country",
        "来源判定条件涉及国家，但项目未填写本国"
    }
    finding_bad_origin_share { "A domestic content lies between 0 and 100 %", "国产化率应在 0 至 100 % 之间" }
    finding_origin_stated(fact: &str, text: &str) { "{fact}: {text}", "{fact}：{text}" }
    finding_origin_missing(fact: &str) { "{fact}: missing", "{fact}：无" }
    finding_origin_is_domestic {
        "Stated as imported, but domestic by the project's criteria of origin",
        "标为进口，但按本项目的来源判定条件属于国产"
    }
    finding_origin_is_not_domestic(facts: &str) {
        "Stated as domestic, but not by the project's criteria of origin ({facts})",
        "标为国产，但不符合本项目的来源判定条件（{facts}）"
    }
    finding_origin_open(facts: &str) {
        "The project's criteria of origin cannot be answered; not stated: {facts}",
        "无法按本项目的来源判定条件判断，未注明：{facts}"
    }
    project_edit_origin { "Domestic is what meets each of these (none: set by hand)", "国产须同时满足（均不勾选则手工指定）" }
    project_edit_origin_made_in { "made in the home country", "在本国生产" }
    project_edit_origin_brand { "brand of the home country", "本国品牌" }
    project_edit_origin_owner { "owner of the home country", "所有者属本国" }
    project_edit_origin_declaration { "declaration of origin handed in", "已提交原产地声明" }
    project_edit_origin_content { "Least domestic content in %", "国产化率下限（%）" }
    project_edit_origin_content_hint { "empty: not asked for", "留空：不作要求" }
    equipment_by_criteria(group: &str) { "By the project's criteria: {group}", "按项目判定条件：{group}" }
    equipment_by_criteria_not(facts: &str) { "By the project's criteria: imported ({facts})", "按项目判定条件：进口（{facts}）" }
    equipment_by_criteria_open(facts: &str) { "For the project's criteria state: {facts}", "按项目判定条件尚需填写：{facts}" }
}
