//! The header, and what a project tells over time.

use std::collections::BTreeMap;

use super::Checker;
use crate::model::{
    Differences, Filter, Focus, Lens, Level, MapState, Presence, Project, Scale, Stage, StageDate, Table, View,
};
use crate::storage::fault::{Fault, Kind};
use crate::storage::limits::MOST_REACH;

impl Checker<'_> {
    pub(super) fn header(&mut self, project: &Project) {
        let header = &project.header;
        self.at("header", |c| {
            c.text("title", &header.title);
            c.text("project_name", &header.project_name);
            c.both("question", &header.question);
            c.provenance("question_provenance", &header.question_provenance);
            c.text("perimeter", &header.perimeter);
            c.end_if_any("lead", header.lead, &project.map.actors, Kind::Actor);
            c.texts("initiators", &header.initiators);
            c.judged_text("motive", header.motive.as_ref());
            c.judged_text("ruled_out", header.ruled_out.as_ref());
            c.judged_text("outcome", header.outcome.as_ref());
            c.table("origin_stories", &header.origin_stories, |c, story| {
                c.text("text", &story.text);
                c.provenance("provenance", &story.provenance);
            });
            c.texts("participants", &header.participants);
            c.texts("rules", &header.rules);
            c.both("notice", &header.notice);
            c.both("short_notice", &header.short_notice);
            c.end_if_any("base_stage", header.base_stage, &project.stages, Kind::Stage);
        });
    }

    /// Stages, views, snapshots, scenarios, minutes, agenda, sources.
    pub(super) fn told(&mut self, project: &Project, scale: Level) {
        let map = &project.map;
        self.table("stages", &project.stages, |c, stage| c.stage(stage, map, scale));
        self.table("views", &project.views, |c, view| c.view(view, map, &project.stages));
        self.table("snapshots", &project.snapshots, |c, snapshot| {
            c.text("name", &snapshot.name);
            // A snapshot keeps the scale of its day, and what it names may be gone since.
            let (stages, sources) = (c.stages.take(), c.sources.take());
            c.at("map", |c| c.map(&snapshot.map, Scale::Four.bound()));
            (c.stages, c.sources) = (stages, sources);
        });
        self.table("scenarios", &project.scenarios, |c, scenario| {
            c.text("name", &scenario.name);
            c.at("differences", |c| c.differences(&scenario.differences, map, scale));
        });
        self.table("minutes", &project.minutes, |c, entry| c.text("text", &entry.text));
        self.table("agenda", &project.agenda, |c, step| {
            c.both("title", &step.title);
            c.number("minutes", f64::from(step.minutes), 0.0, 1440.0);
            c.both("speaker_note", &step.speaker_note);
        });
        self.table("sources", &project.sources, |c, source| {
            c.text("code", &source.code);
            c.text("title", &source.title);
            c.text("note", &source.note);
        });
        self.at("display", |c| c.lens(&project.display.lens, map));
    }

    fn stage(&mut self, stage: &Stage, map: &MapState, scale: Level) {
        if let StageDate::Years(from, to) = stage.date
            && to < from
        {
            self.at("date", |c| c.fault(Fault::EndsBeforeStart { from, to }));
        }
        self.both("title", &stage.title);
        self.both("story", &stage.story);
        self.text("remark", &stage.remark);
        if let Some(sources) = self.sources {
            self.ends("sources", &stage.sources, sources, Kind::Source);
        }
        self.provenance("provenance", &stage.provenance);
        self.at("differences", |c| c.differences(&stage.differences, map, scale));
    }

    fn differences(&mut self, differences: &Differences, map: &MapState, scale: Level) {
        let mut seen: BTreeMap<_, Presence> = BTreeMap::new();
        self.each("presences", &differences.presences, |c, at| {
            c.end("actor", at.actor, &map.actors, Kind::Actor);
            if seen.insert(at.actor, at.presence).is_some() {
                c.at("actor", |c| c.fault(Fault::Contradiction { id: at.actor.to_string() }));
            }
        });
        self.table("positions", &differences.positions, |c, position| c.position(position, map, scale));
        self.table("influences", &differences.influences, |c, influence| c.influence(influence, map, scale));
        self.table("links", &differences.links, |c, link| c.link(link, map));
        self.ends("absent_links", &differences.absent_links, &map.links, Kind::Link);
        self.table("compromises", &differences.compromises, |c, compromise| c.compromise(compromise, map));
    }

    fn lens(&mut self, lens: &Lens, map: &MapState) {
        self.at("lens", |c| {
            c.end_if_any("grouping", lens.grouping, &map.groupings, Kind::Grouping);
            c.end_if_any("stake", lens.stake, &map.stakes, Kind::Stake);
        });
    }

    fn view(&mut self, view: &View, map: &MapState, stages: &Table<Stage>) {
        self.both("title", &view.title);
        self.both("caption", &view.caption);
        self.both("speaker_note", &view.speaker_note);
        if let Some(camera) = &view.camera {
            self.at("camera", |c| {
                c.place("center", camera.center);
                c.number("width", f64::from(camera.width), 1.0, 2.0 * MOST_REACH);
            });
        }
        self.lens(&view.lens, map);
        self.each("filters", &view.filters, |c, filter| c.filter(*filter, map));
        if let Some(Focus { around, steps, direction: _ }) = &view.focus {
            self.at("focus", |c| {
                c.ends("around", around, &map.actors, Kind::Actor);
                c.number("steps", f64::from(*steps), 1.0, 3.0);
            });
        }
        self.end_if_any("stage", view.stage, stages, Kind::Stage);
    }

    fn filter(&mut self, filter: Filter, map: &MapState) {
        match filter {
            Filter::HideType(id) => self.end_here(id, &map.actor_types, Kind::ActorType),
            Filter::HideGroup(id) => self.end_here(id, &map.groups, Kind::Group),
            Filter::OnlyStake(id) => self.end_here(id, &map.stakes, Kind::Stake),
            Filter::HidePresence(_) | Filter::HideInterest(_) | Filter::HideRelations | Filter::HidePasses(_) => {}
        }
    }
}
