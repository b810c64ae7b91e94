/// The elements of a Final Draft file that say something about the script, by their place in it.
enum FinalDraftNode: UInt8, XMLNode {
  case file, content, paragraph, text, dualDialogue, omittedScene
  case sceneProperties, summary, summaryParagraph, summaryText
  case characterBeats, characterBeat
  case headerAndFooter, pageLayout, pageSize, outlines
  case elementSettings, fontSpec, paragraphSpec, behavior
  case moresAndContinueds, dialogueBreaks, sceneBreaks
  case titlePage, titleContent, titleParagraph, titleText
  case scriptNotes, scriptNote, noteParagraph, noteText
  case lockedPages, lockedPage, revisions, revision
  case tagData, tagCategories, tagCategory, tagDefinitions, tagDefinition, tags, tag, definitionID
  /// Everything else, with all that is in it.
  case skipped

  static func root(_ name: XMLName) -> Self? { "FinalDraft" ~= name ? .file : nil }

  /// What an element inside this one is.
  func child(_ name: XMLName) -> Self {
    switch self {
    case .file: Self.inFile(name)
    case .content, .dualDialogue, .omittedScene: "Paragraph" ~= name ? .paragraph : .skipped
    case .paragraph: Self.inParagraph(name)
    case .sceneProperties: Self.inSceneProperties(name)
    case .summary: "Paragraph" ~= name ? .summaryParagraph : .skipped
    case .characterBeats: "CharacterArcBeat" ~= name ? .characterBeat : .skipped
    case .summaryParagraph: "Text" ~= name ? .summaryText : .skipped
    case .titlePage: "Content" ~= name ? .titleContent : .skipped
    case .titleContent: "Paragraph" ~= name ? .titleParagraph : .skipped
    case .titleParagraph: "Text" ~= name ? .titleText : .skipped
    case .scriptNotes: "ScriptNote" ~= name ? .scriptNote : .skipped
    case .scriptNote: "Paragraph" ~= name ? .noteParagraph : .skipped
    case .noteParagraph: "Text" ~= name ? .noteText : .skipped
    default: inSettings(name)
    }
  }

  private static func inFile(_ name: XMLName) -> Self {
    switch name {
    case "Content": .content
    case "HeaderAndFooter": .headerAndFooter
    case "PageLayout": .pageLayout
    case "ElementSettings": .elementSettings
    case "TitlePage": .titlePage
    case "MoresAndContinueds": .moresAndContinueds
    case "TagData": .tagData
    case "Outlines": .outlines
    case "ScriptNotes", "UnanchoredScriptNotes": .scriptNotes
    case "LockedPages": .lockedPages
    case "Revisions": .revisions
    default: .skipped
    }
  }

  private static func inSceneProperties(_ name: XMLName) -> Self {
    switch name {
    case "Summary": .summary
    case "SceneArcBeats": .characterBeats
    default: .skipped
    }
  }

  private static func inParagraph(_ name: XMLName) -> Self {
    switch name {
    case "Text": .text
    case "SceneProperties": .sceneProperties
    case "DualDialogue": .dualDialogue
    case "OmittedScene": .omittedScene
    case "ScriptNote": .scriptNote
    default: .skipped
    }
  }

  private func inSettings(_ name: XMLName) -> Self {
    switch (self, name) {
    case (.pageLayout, "PageSize"): .pageSize
    case (.elementSettings, "FontSpec"): .fontSpec
    case (.elementSettings, "ParagraphSpec"): .paragraphSpec
    case (.elementSettings, "Behavior"): .behavior
    case (.moresAndContinueds, "DialogueBreaks"): .dialogueBreaks
    case (.moresAndContinueds, "SceneBreaks"): .sceneBreaks
    case (.tagData, "TagCategories"): .tagCategories
    case (.tagCategories, "TagCategory"): .tagCategory
    case (.tagData, "TagDefinitions"): .tagDefinitions
    case (.tagDefinitions, "TagDefinition"): .tagDefinition
    case (.tagData, "Tags"): .tags
    case (.tags, "Tag"): .tag
    case (.tag, "DefId"): .definitionID
    case (.lockedPages, "LockedPage"): .lockedPage
    case (.revisions, "Revision"): .revision
    default: .skipped
    }
  }
}
