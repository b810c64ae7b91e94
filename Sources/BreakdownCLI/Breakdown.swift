@main struct BreakdownCommand { static func main() {} }
