# Everything a person does with the source. `make demo` and `make test` work on a fresh Debian,
# Ubuntu or macOS with the Swift toolchain: system libraries that are missing are installed.

SHELL := /bin/bash
PREFIX ?= /usr/local
BINARY := .build/release/breakdown
SAMPLE ?= samples/the-inventory/script.fountain
# Where the demo puts its pages.
DEMO ?= demo-breakdown

# Inventories on a PostgreSQL server need libpq; a build without it keeps them in files.
TRAITS := $(shell pkg-config --exists libpq 2>/dev/null && echo --traits PostgreSQL)
RELEASE := swift build -c release --static-swift-stdlib $(TRAITS) --product breakdown
# Libraries that are opened only when they are needed are not linked: to load them takes longer than
# to read a script. The linker must hear so before their names, where no flag of swift build gets.
ifeq ($(shell uname),Linux)
RELEASE := CCC_OVERRIDE_OPTIONS='\#^-Wl,--as-needed' $(RELEASE)
endif
SWIFT_FILES := Sources Tests Fuzzing/Sources Fuzzing/Package.swift Package.swift
# Seconds for each fuzz target, and which ones; all without a name.
TIME ?= 60
TARGETS ?=

# The tagging on annotated scenes whose errors nobody reads may not fall below this.
LEAST_ACCURACY ?= 0.64
# The same for the staging needs of scenes whose errors nobody reads.
LEAST_STAGING ?= 0.68

.PHONY: build demo test accuracy calibrate bench fuzz lexicon format lint imports docs install clean \
  libraries

build: libraries
	$(RELEASE)

demo: build
	$(BINARY) $(SAMPLE) -o $(DEMO)
	@echo "Open $(DEMO)/breakdown.pdf or $(DEMO)/breakdown.html"

test: libraries
	swift build $(TRAITS) --build-tests --explicit-target-dependency-import-check error
	swift test $(TRAITS) --skip-build --parallel

accuracy: build
	$(BINARY) evaluate samples/annotated/check --fail-under $(LEAST_ACCURACY)
	$(BINARY) evaluate samples/annotated/staging/tuned.txt --needs
	$(BINARY) evaluate samples/annotated/staging/unseen.txt --needs --fail-under $(LEAST_STAGING)

# Measures again how often the rules are right, after rules or words were changed.
calibrate: libraries
	swift run -c release CalibrateConfidence Sources/ElementTagging/Lexicons/confidence.txt \
	  samples/annotated/tune $(CALIBRATION)

bench: build
	$(RELEASE)-benchmarks
	.build/release/breakdown-benchmarks $(SAMPLE) $(SAMPLE:.fountain=.fdx)
	./Sources/BreakdownBenchmarks/compare.sh $(BINARY) $(SAMPLE) $(SAMPLE:.fountain=.fdx)

fuzz: libraries
	./Fuzzing/fuzz.sh $(TIME) $(TARGETS)

# After a change to the word lists or the rules for staging needs: they are compiled into the files
# that are linked in.
lexicon: libraries
	swift run -c release CompileLexicon Sources

format:
	swift format --in-place --recursive $(SWIFT_FILES)

lint:
	swift format lint --strict --recursive $(SWIFT_FILES)

docs:
	swift package generate-documentation --target BreakdownKit

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/breakdown

clean:
	swift package clean
	rm -rf $(DEMO) .build-fuzz

# The C libraries and a font; installed when pkg-config does not find them.
libraries:
	@./.ci/libraries
