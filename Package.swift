// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "humble",
  products: [
    .executable(name: "humble", targets: ["humble"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C libraries from Debian packages; Config/setup.sh installs them.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .target(name: "CEdit", linkerSettings: [.linkedLibrary("edit")]),

    // Loaded on their first use.
    .target(name: "CDelayLoad", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CCairo", dependencies: ["CDelayLoad"]),
    .target(name: "CCurl", dependencies: ["CDelayLoad"]),
    .target(name: "CIcal", dependencies: ["CDelayLoad"]),
    .target(
      name: "CXML", dependencies: ["CDelayLoad"],
      cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),

    // Pure: the standard library only.
    .target(name: "QuestionChecker"),
    .target(name: "Dialogue", dependencies: ["QuestionChecker"]),

    // Shell and edges.
    .target(
      name: "Coach",
      dependencies: [
        "CIcal", "Dialogue", "QuestionChecker",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
    ),
    .target(
      name: "ChatPlatforms",
      dependencies: [
        "Coach", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "JWTKit", package: "jwt-kit"),
      ]
    ),
    .target(name: "Documents", dependencies: ["QuestionChecker", "CCMark", "CXML"]),
    .target(name: "Pictures", dependencies: ["CCairo", "CZlib"]),
    .target(
      name: "PromptLibrary",
      dependencies: ["Dialogue", "QuestionChecker", .product(name: "Yams", package: "Yams")]
    ),
    .target(
      name: "Persistence",
      dependencies: [
        "Coach", "Dialogue",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "HTTPTransport",
      dependencies: [
        "CCurl", "Coach", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
    ),
    .executableTarget(
      name: "humble",
      dependencies: [
        "CEdit", "ChatPlatforms", "Coach", "Dialogue", "Documents", "HTTPTransport",
        "Persistence", "Pictures", "PromptLibrary", "QuestionChecker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      // Relocations packed and nothing exported: 8 MiB less in memory at the start.
      linkerSettings: [
        .unsafeFlags(["-use-ld=lld"]),
        .unsafeFlags(
          ["-z", "pack-relative-relocs", "--gc-sections", "--icf=safe", "--no-export-dynamic"]
            .flatMap { ["-Xlinker", $0] }),
      ]
    ),

    .testTarget(name: "QuestionCheckerTests", dependencies: ["QuestionChecker"]),
    .testTarget(
      name: "DialogueTests",
      dependencies: [
        "Dialogue", "QuestionChecker",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ]
    ),
    .testTarget(
      name: "PromptLibraryTests", dependencies: ["PromptLibrary", "Dialogue", "QuestionChecker"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "QuestionChecker"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "CCairo", "CDelayLoad"]),
    .testTarget(
      name: "ChatPlatformsTests",
      dependencies: [
        "ChatPlatforms", "Coach", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "ChatPlatforms", "Coach", "Dialogue", "Persistence", "PromptLibrary", "QuestionChecker",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
    ),
    .testTarget(
      name: "PersistenceTests",
      dependencies: [
        "Persistence", "Coach", "Dialogue", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "CoachTests", dependencies: ["Coach", "Dialogue"], exclude: ["Fixtures"]),
    .testTarget(
      name: "HTTPTransportTests",
      dependencies: [
        "HTTPTransport", "Coach", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]
    ),
    .testTarget(
      name: "humbleTests",
      dependencies: [
        "humble", "ChatPlatforms", "Coach", "Dialogue", "Documents", "Persistence", "Pictures",
        "PromptLibrary", "QuestionChecker",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The pure modules are compiled for speed in debug builds too: their tests play out thousands of
// talks and documents, and there is nothing in them to step through.
let pureSettings: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let cTargets = ["CCairo", "CCurl", "CDelayLoad", "CEdit", "CIcal", "CXML"]

for target in package.targets
where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
  ]
  if ["QuestionChecker", "Dialogue", "PromptLibrary"].contains(target.name) {
    target.swiftSettings? += pureSettings
  }
}
