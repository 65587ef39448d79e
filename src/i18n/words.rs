//! The words of saved enums, and of what is computed from names.

use super::Texts;
use crate::model::{
    Acceptability, ActionMode, ActionScale, ActionState, ActorType, Audience, BuiltInType, Certainty, Cite,
    CompromiseKind, CompromiseState, Effect, FindingKind, Goes, GroupColor, Indicator, InterestSign, Level, LeverState,
    LinkNature, Passes, Phase, Posture, Presence, ProvenanceKind, Question, Scale, Symbol,
};
/// In words: the name of a built-in kind of actor.
pub fn built_in_type(texts: Texts, value: BuiltInType) -> String {
    match value {
        BuiltInType::LocalAuthority => texts.built_in_type_local_authority(),
        BuiltInType::State => texts.built_in_type_state(),
        BuiltInType::SocioProfessional => texts.built_in_type_socio_professional(),
        BuiltInType::Company => texts.built_in_type_company(),
        BuiltInType::Association => texts.built_in_type_association(),
        BuiltInType::Residents => texts.built_in_type_residents(),
        BuiltInType::Scientific => texts.built_in_type_scientific(),
        BuiltInType::Network => texts.built_in_type_network(),
        BuiltInType::Other => texts.built_in_type_other(),
    }
}

/// In words: the name of a shape.
pub fn symbol(texts: Texts, value: Symbol) -> String {
    match value {
        Symbol::Square => texts.symbol_square(),
        Symbol::House => texts.symbol_house(),
        Symbol::Diamond => texts.symbol_diamond(),
        Symbol::Hexagon => texts.symbol_hexagon(),
        Symbol::FourLeaf => texts.symbol_four_leaf(),
        Symbol::Circle => texts.symbol_circle(),
        Symbol::Triangle => texts.symbol_triangle(),
        Symbol::Ring => texts.symbol_ring(),
        Symbol::Pill => texts.symbol_pill(),
    }
}

/// In words: the name of a colour of group.
pub fn group_color(texts: Texts, value: GroupColor) -> String {
    match value {
        GroupColor::Pine => texts.group_color_pine(),
        GroupColor::Blue => texts.group_color_blue(),
        GroupColor::Plum => texts.group_color_plum(),
        GroupColor::Straw => texts.group_color_straw(),
        GroupColor::Coral => texts.group_color_coral(),
        GroupColor::Mint => texts.group_color_mint(),
        GroupColor::Ochre => texts.group_color_ochre(),
        GroupColor::Lilac => texts.group_color_lilac(),
    }
}

/// In words: whether an actor takes part.
pub fn presence(texts: Texts, value: Presence) -> String {
    match value {
        Presence::Present => texts.presence_present(),
        Presence::ToMobilise => texts.presence_to_mobilise(),
        Presence::Absent => texts.presence_absent(),
        Presence::Left => texts.presence_left(),
    }
}

/// In words: the scale at which an actor acts.
pub fn action_scale(texts: Texts, value: ActionScale) -> String {
    match value {
        ActionScale::Commune => texts.action_scale_commune(),
        ActionScale::InterMunicipal => texts.action_scale_inter_municipal(),
        ActionScale::Departement => texts.action_scale_departement(),
        ActionScale::Region => texts.action_scale_region(),
        ActionScale::National => texts.action_scale_national(),
        ActionScale::International => texts.action_scale_international(),
    }
}

/// In words: the name of a frame of reference.
pub fn cite(texts: Texts, value: Cite) -> String {
    match value {
        Cite::Inspired => texts.cite_inspired(),
        Cite::Domestic => texts.cite_domestic(),
        Cite::Opinion => texts.cite_opinion(),
        Cite::Civic => texts.cite_civic(),
        Cite::Market => texts.cite_market(),
        Cite::Industrial => texts.cite_industrial(),
        Cite::Projects => texts.cite_projects(),
        Cite::Green => texts.cite_green(),
    }
}

/// In words: a line of conduct in general.
pub fn posture(texts: Texts, value: Posture) -> String {
    match value {
        Posture::Offensive => texts.posture_offensive(),
        Posture::Defensive => texts.posture_defensive(),
        Posture::Waiting => texts.posture_waiting(),
    }
}

/// In words: where a judgement comes from.
pub fn provenance_kind(texts: Texts, value: ProvenanceKind) -> String {
    match value {
        ProvenanceKind::PublicFact => texts.provenance_kind_public_fact(),
        ProvenanceKind::ToCheck => texts.provenance_kind_to_check(),
        ProvenanceKind::Assumption => texts.provenance_kind_assumption(),
        ProvenanceKind::SaidInTheRoom => texts.provenance_kind_said_in_the_room(),
        ProvenanceKind::Interview => texts.provenance_kind_interview(),
        ProvenanceKind::Document => texts.provenance_kind_document(),
    }
}

/// In words: how sure the group is.
pub fn certainty(texts: Texts, value: Certainty) -> String {
    match value {
        Certainty::Guess => texts.certainty_guess(),
        Certainty::Rather => texts.certainty_rather(),
        Certainty::Sure => texts.certainty_sure(),
    }
}

/// In words: who may see a thing.
pub fn audience(texts: Texts, value: Audience) -> String {
    match value {
        Audience::All => texts.audience_all(),
        Audience::Team => texts.audience_team(),
    }
}

/// What a link is: the sign of interests, or what passes in a relation and how it goes.
pub fn link_nature(texts: Texts, nature: &LinkNature) -> String {
    match nature {
        LinkNature::Interest(interest) => interest_sign(texts, interest.sign),
        LinkNature::Relation(relation) => {
            let flow = relation.flows.first();
            [passes(texts, flow.passes), goes(texts, flow.goes)].join(" · ")
        }
    }
}

/// In words: whether two interests meet.
pub fn interest_sign(texts: Texts, value: InterestSign) -> String {
    match value {
        InterestSign::Convergent => texts.interest_sign_convergent(),
        InterestSign::Divergent => texts.interest_sign_divergent(),
        InterestSign::Mixed => texts.interest_sign_mixed(),
    }
}

/// In words: what passes in a relation.
pub fn passes(texts: Texts, value: Passes) -> String {
    match value {
        Passes::Cooperation => texts.passes_cooperation(),
        Passes::Money => texts.passes_money(),
        Passes::Authority => texts.passes_authority(),
        Passes::Information => texts.passes_information(),
        Passes::Expertise => texts.passes_expertise(),
        Passes::Membership => texts.passes_membership(),
        Passes::Assessment => texts.passes_assessment(),
        Passes::FormalPartnership => texts.passes_formal_partnership(),
        Passes::Mediation => texts.passes_mediation(),
        Passes::Service => texts.passes_service(),
        Passes::Competition => texts.passes_competition(),
        Passes::NotStated => texts.passes_not_stated(),
    }
}

/// In words: how a relation goes.
pub fn goes(texts: Texts, value: Goes) -> String {
    match value {
        Goes::Good => texts.goes_good(),
        Goes::Tense => texts.goes_tense(),
        Goes::Conflict => texts.goes_conflict(),
        Goes::Mixed => texts.goes_mixed(),
        Goes::Unknown => texts.goes_unknown(),
    }
}

/// In words: what a finding says.
pub fn finding_kind(texts: Texts, value: FindingKind) -> String {
    match value {
        FindingKind::Convergence => texts.finding_kind_convergence(),
        FindingKind::Divergence => texts.finding_kind_divergence(),
        FindingKind::Reading => texts.finding_kind_reading(),
    }
}

/// In words: what became of a lever.
pub fn lever_state(texts: Texts, value: LeverState) -> String {
    match value {
        LeverState::Accepted => texts.card_retained(),
        LeverState::Dismissed => texts.card_set_aside(),
    }
}

/// In words: what an intervention tries to obtain.
pub fn effect(texts: Texts, value: Effect) -> String {
    match value {
        Effect::CreateLink => texts.effect_create_link(),
        Effect::Strengthen => texts.effect_strengthen(),
        Effect::Calm => texts.effect_calm(),
        Effect::WinOver => texts.effect_win_over(),
        Effect::Listen => texts.effect_listen(),
        Effect::Formalise => texts.effect_formalise(),
        Effect::ProtectAlly => texts.effect_protect_ally(),
        Effect::BringIn => texts.effect_bring_in(),
        Effect::ReportBack => texts.effect_report_back(),
        Effect::NameMediator => texts.effect_name_mediator(),
    }
}

/// In words: one of the four outcomes.
pub fn compromise_kind(texts: Texts, value: CompromiseKind) -> String {
    match value {
        CompromiseKind::Agreement => texts.compromise_kind_agreement(),
        CompromiseKind::Compromise => texts.compromise_kind_compromise(),
        CompromiseKind::Arrangement => texts.compromise_kind_arrangement(),
        CompromiseKind::OnHold => texts.compromise_kind_on_hold(),
    }
}

/// In words: how far a compromise has gone.
pub fn compromise_state(texts: Texts, value: CompromiseState) -> String {
    match value {
        CompromiseState::Idea => texts.compromise_state_idea(),
        CompromiseState::Discussed => texts.compromise_state_discussed(),
        CompromiseState::Accepted => texts.compromise_state_accepted(),
        CompromiseState::Refused => texts.compromise_state_refused(),
        CompromiseState::Unresolved => texts.compromise_state_unresolved(),
    }
}

/// In words: how a party takes a compromise.
pub fn acceptability(texts: Texts, value: Acceptability) -> String {
    match value {
        Acceptability::Refuses => texts.acceptability_refuses(),
        Acceptability::ToDiscuss => texts.acceptability_to_discuss(),
        Acceptability::Acceptable => texts.acceptability_acceptable(),
        Acceptability::Wished => texts.acceptability_wished(),
        Acceptability::Unknown => texts.acceptability_unknown(),
    }
}

/// In words: how an action intervenes.
pub fn action_mode(texts: Texts, value: ActionMode) -> String {
    match value {
        ActionMode::Listen => texts.action_mode_listen(),
        ActionMode::Inform => texts.action_mode_inform(),
        ActionMode::Involve => texts.action_mode_involve(),
        ActionMode::Negotiate => texts.action_mode_negotiate(),
        ActionMode::Mediate => texts.action_mode_mediate(),
        ActionMode::Formalise => texts.action_mode_formalise(),
        ActionMode::Mobilise => texts.action_mode_mobilise(),
        ActionMode::Equip => texts.action_mode_equip(),
        ActionMode::Stage => texts.action_mode_stage(),
        ActionMode::ReportBack => texts.action_mode_report_back(),
    }
}

/// In words: how far an action has gone.
pub fn action_state(texts: Texts, value: ActionState) -> String {
    match value {
        ActionState::Idea => texts.action_state_idea(),
        ActionState::Decided => texts.action_state_decided(),
        ActionState::Started => texts.action_state_started(),
        ActionState::Done => texts.action_state_done(),
        ActionState::Dropped => texts.action_state_dropped(),
    }
}

/// In words: the name of a phase.
pub fn phase(texts: Texts, value: Phase) -> String {
    match value {
        Phase::Identify => texts.phase_identify(),
        Phase::Frame => texts.phase_frame(),
        Phase::Act => texts.phase_act(),
    }
}

/// In words: the short name of a phase.
pub fn phase_short(texts: Texts, value: Phase) -> String {
    match value {
        Phase::Identify => texts.phase_short_identify(),
        Phase::Frame => texts.phase_short_frame(),
        Phase::Act => texts.phase_short_act(),
    }
}

/// In words: a question of the path, word for word.
pub fn question(texts: Texts, value: Question) -> String {
    match value {
        Question::Origin => texts.question_origin(),
        Question::Initiators => texts.question_initiators(),
        Question::Actors => texts.question_actors(),
        Question::Roles => texts.question_roles(),
        Question::Interests => texts.question_interests(),
        Question::Values => texts.question_values(),
        Question::Strategies => texts.question_strategies(),
        Question::Divergences => texts.question_divergences(),
        Question::Levers => texts.question_levers(),
        Question::Compromises => texts.question_compromises(),
        Question::ActionPlan => texts.question_action_plan(),
    }
}

/// In words: a hint that opens a question.
pub fn question_hint(texts: Texts, value: Question) -> String {
    match value {
        Question::Origin => texts.question_hint_origin(),
        Question::Initiators => texts.question_hint_initiators(),
        Question::Actors => texts.question_hint_actors(),
        Question::Roles => texts.question_hint_roles(),
        Question::Interests => texts.question_hint_interests(),
        Question::Values => texts.question_hint_values(),
        Question::Strategies => texts.question_hint_strategies(),
        Question::Divergences => texts.question_hint_divergences(),
        Question::Levers => texts.question_hint_levers(),
        Question::Compromises => texts.question_hint_compromises(),
        Question::ActionPlan => texts.question_hint_action_plan(),
    }
}

/// The name of a kind of actor: its own, else the words of the built-in kind.
pub fn actor_type(texts: Texts, kind: &ActorType) -> String {
    match kind.built_in {
        Some(built_in_kind) if kind.name.is_empty() => built_in_type(texts, built_in_kind),
        _ => kind.name.clone(),
    }
}

/// A value of a position in words, on the scale of the project: « sert ses projets ».
pub fn position(texts: Texts, scale: Scale, value: Option<Level>) -> String {
    let Some(value) = value else { return texts.level_unknown() };
    match (scale, value) {
        (_, 0) => texts.position_zero(),
        (Scale::Three, 1) => texts.position_plus_1(),
        (Scale::Three, 2) => texts.position_plus_2(),
        (Scale::Three, v) if v > 2 => texts.position_plus_3(),
        (Scale::Three, -1) => texts.position_minus_1(),
        (Scale::Three, -2) => texts.position_minus_2(),
        (Scale::Three, _) => texts.position_minus_3(),
        (Scale::Four, v) if v > 0 => texts.position_four_for(influence(texts, scale, Some(v))),
        (Scale::Four, v) => texts.position_four_against(influence(texts, scale, Some(v.saturating_abs()))),
    }
}

/// A value of an influence in words: what is reached.
pub fn influence(texts: Texts, scale: Scale, value: Option<Level>) -> String {
    let Some(value) = value else { return texts.level_unknown() };
    match (scale, value) {
        (_, ..=0) => texts.influence_none(),
        (_, 1) => texts.influence_ways(),
        (_, 2) => texts.influence_projects(),
        (Scale::Three, _) => texts.influence_missions_or_existence(),
        (Scale::Four, 3) => texts.influence_missions(),
        (Scale::Four, _) => texts.influence_existence(),
    }
}
/// A measure of actors, as a lens names it.
pub fn indicator(texts: Texts, value: Indicator) -> String {
    match value {
        Indicator::Influence => texts.indicator_influence(),
        Indicator::Dependence => texts.indicator_dependence(),
        Indicator::InfluenceCorner => texts.indicator_influence_corner(),
        Indicator::BalanceOfPower => texts.indicator_balance_of_power(),
        Indicator::Convergence => texts.indicator_convergence(),
        Indicator::Divergence => texts.indicator_divergence(),
        Indicator::Ambivalence => texts.indicator_ambivalence(),
        Indicator::Mobilisation => texts.indicator_mobilisation(),
        Indicator::Stance => texts.indicator_stance(),
        Indicator::Salience => texts.indicator_salience(),
        Indicator::Degree => texts.indicator_degree(),
        Indicator::Betweenness => texts.indicator_betweenness(),
        Indicator::Closeness => texts.indicator_closeness(),
        Indicator::Constraint => texts.indicator_constraint(),
        Indicator::Core => texts.indicator_core(),
        Indicator::PartsHeld => texts.indicator_parts_held(),
        Indicator::Brokerage => texts.indicator_brokerage(),
        Indicator::Circle => texts.indicator_circle(),
        Indicator::Side => texts.indicator_side(),
    }
}

/// A step or a class of a measure of actors, from 0; none: not known.
pub fn indicator_class(texts: Texts, value: Indicator, class: Option<u8>) -> String {
    let Some(class) = class else { return texts.indicator_unknown(indicator(texts, value)) };
    match (value, class) {
        (Indicator::InfluenceCorner, 0) => texts.analyses_corner_dominant(),
        (Indicator::InfluenceCorner, 1) => texts.analyses_corner_relay(),
        (Indicator::InfluenceCorner, 2) => texts.analyses_corner_dominated(),
        (Indicator::InfluenceCorner, _) => texts.analyses_corner_autonomous(),
        (Indicator::Stance, 0) => texts.analyses_stance_supports(),
        (Indicator::Stance, 1) => texts.analyses_stance_supports_and_says(),
        (Indicator::Stance, 2) => texts.analyses_stance_two_minds(),
        (Indicator::Stance, 3) => texts.analyses_stance_waits(),
        (Indicator::Stance, 4) => texts.analyses_stance_another(),
        (Indicator::Stance, 5) => texts.analyses_stance_not_in_discussion(),
        (Indicator::Stance, _) => texts.analyses_stance_torn(),
        (Indicator::Salience, 0) => texts.salience_definitive(),
        (Indicator::Salience, 1) => texts.salience_influential(),
        (Indicator::Salience, 2) => texts.salience_pressing(),
        (Indicator::Salience, 3) => texts.salience_pressed(),
        (Indicator::Salience, 4) => texts.salience_quiet(),
        (Indicator::Salience, 5) => texts.salience_legitimate(),
        (Indicator::Salience, 6) => texts.salience_asks(),
        (Indicator::Salience, _) => texts.salience_outside(),
        (Indicator::Circle, class) => texts.indicator_circle_of(usize::from(class) + 1),
        (Indicator::Side, class) => texts.indicator_side_of(usize::from(class) + 1),
        (measure, 0) => texts.indicator_least(indicator(texts, measure)),
        (measure, 1) => texts.indicator_less(indicator(texts, measure)),
        (measure, 2) => texts.indicator_more(indicator(texts, measure)),
        (measure, _) => texts.indicator_most(indicator(texts, measure)),
    }
}
