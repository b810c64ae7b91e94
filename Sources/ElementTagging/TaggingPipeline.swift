import EnglishText
import ScreenplayModel

/// Finds the elements of a script: the taggers, in order.
public struct TaggingPipeline: Sendable {
  private let taggers: [any SceneTagger]
  private let lexicon: Lexicon

  /// Everything the program knows.
  public static let standard = TaggingPipeline(
    taggers: [
      CastTagger(), HeadingTagger(), PeopleTagger(), NameTagger(), ThingTagger(),
      EventTagger(), AdjectiveTagger(), SoundTagger(), MusicTagger(),
    ], lexicon: .standard)

  init(taggers: [any SceneTagger], lexicon: Lexicon) {
    self.taggers = taggers
    self.lexicon = lexicon
  }

  /// This pipeline with nouns laid over its lexicon.
  ///
  /// - Parameter text: Lines in the format of `Lexicons/nouns`; others are left out.
  package func adding(nouns text: [UInt8]) -> TaggingPipeline {
    TaggingPipeline(taggers: taggers, lexicon: lexicon.adding(nouns: text))
  }

  /// Every mention of an element, scene by scene in the order of the text; what the file itself
  /// names comes first.
  public func tags(in screenplay: Screenplay) -> [ElementTag] { read(screenplay).tags }

  /// What the descriptions of a script say.
  public struct Reading: Sendable {
    /// Every mention of an element, scene by scene in the order of the text; what the file itself
    /// names comes first.
    public var tags: [ElementTag]
    /// Of every scene, in one line and its own words; nil where nothing is told.
    public var synopses: [String?]
  }

  /// Reads a script's scenes once, for its elements and what happens.
  public func read(_ screenplay: Screenplay) -> Reading {
    var synopses = [String?](repeating: nil, count: screenplay.scenes.count)
    var analysis = ScriptAnalysis(screenplay, lexicon: lexicon)
    var tags = screenplay.explicitTags
    let explicit = ExplicitNames(screenplay.explicitTags)
    let counts = CharacterCounts(screenplay.text)
    for scene in screenplay.scenes where !scene.isOmitted {
      let text = analysis.text(of: scene)
      var findings = taggers.flatMap { $0.findings(in: text) }
      findings.sort { ($0.paragraph, $0.text.start) < ($1.paragraph, $1.text.start) }
      findings = OverlappingFindings.resolved(findings)
      synopses[scene.index] = SynopsisWriter(text, findings: findings).synopsis()
      var things = SameThing(nouns: lexicon.nouns)
      for finding in findings { things.add(finding) }
      for referent in things.referents {
        tags += self.tags(of: referent, in: text, explicit: explicit, counts: counts)
      }
    }
    return Reading(tags: tags, synopses: synopses)
  }

  private func tags(
    of referent: SameThing.Referent, in text: SceneText, explicit: ExplicitNames,
    counts: CharacterCounts
  ) -> [ElementTag] {
    let screenplay = text.screenplay
    let known = explicit.element(
      named: referent.name, category: referent.category, scene: text.scene.index)
    let kind = referent.findings.lazy.compactMap(\.kind).first
    let measured = referent.findings.first.flatMap { first in
      ConfidenceTable.standard.confidence(
        of: first.rule, in: referent.category, mentions: referent.findings.count)
    }
    return referent.findings.map { finding in
      ElementTag(
        category: known?.category ?? referent.category,
        kind: finding.kind ?? kind,
        name: known?.name ?? referent.name, text: screenplay.string(finding.text),
        scene: text.scene.index,
        position: screenplay.position(
          of: Int(finding.text.start), in: screenplay.paragraphs[finding.paragraph],
          counts: counts),
        range: finding.text, rule: finding.rule,
        confidence: finding.source == .cue ? 1 : measured ?? finding.confidence,
        source: finding.source,
        quantity: finding.quantity, isSpeaking: finding.isSpeaking,
        isHandled: finding.isHandled, handler: finding.handler, damage: finding.damage)
    }
  }
}
