/// What the tagger looks at, as 32-bit hashes: the same for training and for use.
package enum TaggerFeature {
  /// Kinds of features; each hashes differently.
  package enum Template: UInt32, CaseIterable {
    case word, suffix3, suffix2, suffix4, prefix2, previousWord, secondPreviousWord, nextWord
    case nextSuffix3, secondNextWord, previousSuffix3
    case previousTag, twoTags, tagAndWord, shape, nextShape, previousShape, tagAndNextWord
  }

  /// Features that depend on a word alone, in the order they are kept for each word.
  package static let wordTemplates: [Template] = [
    .word, .suffix3, .suffix2, .suffix4, .prefix2, .previousWord, .secondPreviousWord, .nextWord,
    .nextSuffix3, .secondNextWord, .previousSuffix3,
  ]

  /// Hash of a word feature.
  package static func hash(_ template: Template, _ letters: ArraySlice<UInt8>) -> UInt32 {
    let part: ArraySlice<UInt8> =
      switch template {
      case .suffix3, .nextSuffix3, .previousSuffix3: letters.suffix(3)
      case .suffix2: letters.suffix(2)
      case .suffix4: letters.suffix(4)
      case .prefix2: letters.prefix(2)
      default: letters
      }
    var hash = 2_166_136_261 ^ (template.rawValue &* 0x9E37_79B1)
    for byte in part {
      hash = (hash ^ UInt32(isDigit(byte) ? UInt8(ascii: "0") : byte)) &* 16_777_619
    }
    return finish(hash)
  }

  /// Hash of a feature made of numbers.
  package static func hash(_ template: Template, _ first: UInt32, _ second: UInt32 = 0) -> UInt32 {
    var hash = 2_166_136_261 ^ (template.rawValue &* 0x9E37_79B1)
    hash = (hash ^ first) &* 0x85EB_CA6B
    hash ^= hash >> 15
    hash = (hash ^ second) &* 0xC2B2_AE35
    return finish(hash)
  }

  private static func finish(_ hash: UInt32) -> UInt32 {
    var hash = hash
    hash ^= hash >> 16
    hash = hash &* 0x7FEB_352D
    hash ^= hash >> 15
    return max(1, hash)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Calls `body` with the hash of every feature of a token.
  ///
  /// - Parameters:
  ///   - wordHash: Hash of a word template for a word, for the sake of a cache.
  package static func forEach(
    at index: Int, in tokens: [Token], sentence: Range<Int>, previous: PartOfSpeech,
    secondPrevious: PartOfSpeech, wordHash: (Template, WordID) -> UInt32,
    _ body: (UInt32) -> Void
  ) {
    let token = tokens[index]
    for template in [Template.word, .suffix3, .suffix2, .suffix4, .prefix2] {
      body(wordHash(template, token.word))
    }
    if index > sentence.lowerBound {
      body(wordHash(.previousWord, tokens[index - 1].word))
      body(wordHash(.previousSuffix3, tokens[index - 1].word))
    }
    if index - 1 > sentence.lowerBound {
      body(wordHash(.secondPreviousWord, tokens[index - 2].word))
    }
    if index + 1 < sentence.upperBound {
      body(wordHash(.nextWord, tokens[index + 1].word))
      body(wordHash(.nextSuffix3, tokens[index + 1].word))
    }
    if index + 2 < sentence.upperBound {
      body(wordHash(.secondNextWord, tokens[index + 2].word))
    }
    let isFirst = index == sentence.lowerBound
    body(hash(.previousTag, UInt32(previous.rawValue)))
    body(hash(.twoTags, UInt32(previous.rawValue), UInt32(secondPrevious.rawValue)))
    body(hash(.tagAndWord, UInt32(previous.rawValue), wordHash(.word, token.word)))
    body(hash(.shape, UInt32(token.shape.rawValue), isFirst ? 1 : 0))
    if index + 1 < sentence.upperBound {
      body(hash(.nextShape, UInt32(tokens[index + 1].shape.rawValue)))
    }
  }
}

/// The feature hashes of a word that depend on nothing else; filled on first use.
struct WordFeatures: Sendable {
  /// Rows of the model, in the order of ``TaggerFeature/wordTemplates``; -1 for none.
  var rows:
    (
      Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32
    ) = (-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1)
  var wordHash: UInt32 = 0
}
