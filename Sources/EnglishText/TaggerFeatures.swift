/// What the tagger looks at, as 32-bit hashes: the same for training and for use.
package enum TaggerFeature {
  /// Kinds of features; each hashes differently.
  package enum Template: UInt32, CaseIterable {
    // Of the word alone.
    case settled, word, wordClass, suffix1, suffix2, suffix3, prefix1, prefix2, prefix3
    case classAndSuffix3
    // Of a neighbour alone.
    case previousWord, previousClass, secondPreviousWord, nextWord, nextClass, secondNextClass
    // Of several words, the parts of speech already found, and how words are written.
    case classAndNextClass, tags, tagAndClass, shapeAndClass, shapeAndTag
  }

  /// The hash of a feature made of up to three numbers.
  @inline(__always)
  package static func hash(
    _ template: Template, _ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0
  ) -> UInt32 {
    var hash = (template.rawValue &+ 1) &* 0x9E37_79B1
    hash = (hash ^ first) &* 0x85EB_CA6B
    hash ^= hash >> 15
    hash = (hash ^ second) &* 0xC2B2_AE35
    hash ^= hash >> 13
    hash = (hash ^ third) &* 0x27D4_EB2F
    hash ^= hash >> 16
    return hash &* 0x7FEB_352D
  }

  /// The hash of letters, where every digit counts as one.
  package static func hash(of letters: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in letters {
      let isDigit = byte >= 48 && byte <= 57
      hash = (hash ^ UInt32(isDigit ? 48 : byte)) &* 16_777_619
    }
    return hash
  }

  /// Calls `body` with every feature of a word alone, whatever stands around it.
  @inline(__always)
  package static func forEach(
    ofWord letters: Letters, _ identity: WordIdentity, _ body: (UInt32) -> Void
  ) {
    func part(_ template: Template, _ part: Letters) {
      body(hash(template, hash(of: part), UInt32(truncatingIfNeeded: part.count)))
    }
    body(hash(.word, identity.word))
    body(hash(.wordClass, identity.wordClass))
    part(.suffix1, letters.last(1))
    part(.suffix2, letters.last(2))
    part(.suffix3, letters.last(3))
    part(.prefix1, letters.first(1))
    part(.prefix2, letters.first(2))
    part(.prefix3, letters.first(3))
    body(hash(.classAndSuffix3, identity.wordClass, hash(of: letters.last(3))))
  }

  /// Calls `body` with every feature that a word is to one of its neighbours.
  @inline(__always)
  package static func forEach(
    ofNeighbour word: WordIdentity, _ place: NeighbourPlace, _ body: (UInt32) -> Void
  ) {
    if let feature = ofNeighbour(word.word, place) { body(feature) }
    if let feature = ofNeighbour(class: word.wordClass, place) { body(feature) }
  }

  /// The feature that a word's letters are to one of its neighbours.
  static func ofNeighbour(_ word: UInt32, _ place: NeighbourPlace) -> UInt32? {
    switch place {
    case .secondBefore: hash(.secondPreviousWord, word)
    case .before: hash(.previousWord, word)
    case .behind: hash(.nextWord, word)
    case .secondBehind: nil
    }
  }

  /// The feature that a word's class is to one of its neighbours.
  static func ofNeighbour(class wordClass: UInt32, _ place: NeighbourPlace) -> UInt32? {
    switch place {
    case .secondBefore: nil
    case .before: hash(.previousClass, wordClass)
    case .behind: hash(.nextClass, wordClass)
    case .secondBehind: hash(.secondNextClass, wordClass)
    }
  }
}

/// Where a neighbour stands.
package enum NeighbourPlace: Int, CaseIterable, Sendable {
  case secondBefore, before, behind, secondBehind
}

/// A word as the tagger sees it: its letters and its class, as numbers.
package struct WordIdentity: Hashable, Sendable {
  package var word: UInt32
  package var wordClass: UInt32

  /// Before the first word and behind the last.
  package static let outside = Self(word: 0, wordClass: .max)

  package init(word: UInt32, wordClass: UInt32) {
    self.word = word
    self.wordClass = wordClass
  }

  /// The identity of a word's letters, in lower case; typographic marks count as plain ones.
  ///
  /// - Parameter wordClass: Its class, when that is known.
  package init(
    of letters: Letters, class wordClass: UInt32? = nil, in dictionary: WordDictionary
  ) {
    let mark = Self.plainMark(letters)
    let letters = mark.map { Letters(start: $0.utf8Start, count: $0.utf8CodeUnitCount) } ?? letters
    word = TaggerFeature.hash(of: letters)
    self.wordClass = wordClass ?? WordClass(of: letters, in: dictionary).code
  }

  private static func plainMark(_ letters: Letters) -> StaticString? {
    guard letters.count == 3, letters[0] == 0xE2, letters[1] == 0x80 else { return nil }
    return switch letters[2] {
    case 0x90, 0x91, 0x93: "-"
    case 0x94, 0x95: "--"
    case 0x98, 0x9B: "'"
    case 0x9C, 0x9D, 0x9E: "\""
    case 0xA6: "..."
    default: nil
    }
  }
}

/// What is known of a word from what stands around it.
package struct TaggerWindow {
  /// Classes of the word and the next.
  package var wordClass = WordIdentity.outside.wordClass
  package var nextClass = WordIdentity.outside.wordClass
  /// How the word is written.
  package var shape: UInt32 = 0
  /// The parts of speech found for the two words before.
  package var tag = Self.noTag
  package var secondTag = Self.noTag

  /// Before the first word.
  package static let noTag: UInt32 = 63
  /// How a word in capitals is written where all are: that says nothing.
  package static let capitalsThroughout: UInt32 = 15

  package init() {}

  /// Calls `body` with every feature that no word has by itself.
  @inline(__always)
  package func forEachFeature(_ body: (UInt32) -> Void) {
    body(classes)
    body(tags)
    body(tagAndClass)
    body(shapeAndClass)
    body(shapeAndTag)
  }

  /// The features, each by itself.
  var classes: UInt32 { TaggerFeature.hash(.classAndNextClass, wordClass, nextClass) }
  var tags: UInt32 { TaggerFeature.hash(.tags, tag, secondTag) }
  var tagAndClass: UInt32 { TaggerFeature.hash(.tagAndClass, tag, wordClass) }
  var shapeAndClass: UInt32 { TaggerFeature.hash(.shapeAndClass, shape, wordClass) }
  var shapeAndTag: UInt32 { TaggerFeature.hash(.shapeAndTag, shape, tag) }

  /// Goes on to the next word once the part of speech of this one is found.
  @inline(__always)
  package mutating func found(_ tag: UInt8) {
    secondTag = self.tag
    self.tag = UInt32(tag)
  }
}
